-- kind ?1 allowed every type: from now on all but ?2
INSERT INTO contract_shift_type (contract_kind, type_id)
SELECT ?1, id FROM shift_type
WHERE id <> ?2 AND NOT EXISTS (SELECT 1 FROM contract_shift_type WHERE contract_kind = ?1)
