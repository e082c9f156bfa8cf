INSERT INTO chain_key (id, key) VALUES (1, ?1)
