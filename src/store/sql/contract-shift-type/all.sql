SELECT contract_kind, type_id FROM contract_shift_type ORDER BY contract_kind, type_id
