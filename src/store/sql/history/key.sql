SELECT key FROM chain_key WHERE id = 1
