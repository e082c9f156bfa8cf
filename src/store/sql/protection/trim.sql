-- of ?1, key ?2: what holds on day ?3 ends there
UPDATE protection SET until_day = ?3
WHERE agent_id = ?1 AND (?2 = -1 OR kind = ?2)
  AND from_day < ?3 AND (until_day IS NULL OR until_day > ?3)
