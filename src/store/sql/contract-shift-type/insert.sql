INSERT INTO contract_shift_type (contract_kind, type_id) VALUES (?1, ?2)
