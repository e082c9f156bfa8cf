DELETE FROM contract_shift_type WHERE contract_kind = ?1 AND type_id = ?2
