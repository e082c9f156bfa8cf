-- kind ?1 allows every type that there is: no row says so
DELETE FROM contract_shift_type
WHERE contract_kind = ?1
  AND NOT EXISTS (SELECT 1 FROM shift_type t
                  WHERE t.id NOT IN (SELECT type_id FROM contract_shift_type
                                     WHERE contract_kind = ?1))
