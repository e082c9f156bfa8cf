-- type ?2, where kind ?1 does not allow every type anyway
INSERT INTO contract_shift_type (contract_kind, type_id)
SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM contract_shift_type WHERE contract_kind = ?1)
ON CONFLICT (contract_kind, type_id) DO NOTHING
