SELECT count(*) FROM contract_shift_type WHERE contract_kind = ?1
