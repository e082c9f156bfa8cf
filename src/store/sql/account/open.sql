-- who comes in without a PIN: the only account that is, if it has none
SELECT g.staff_number
FROM account a JOIN agent g ON g.id = a.id LEFT JOIN secret s ON s.agent_id = a.id
WHERE a.enabled AND s.pin_hash IS NULL AND (SELECT count(*) FROM account WHERE enabled) = 1
