-- the row before ?1 takes over its days
UPDATE contract SET until_day = (SELECT until_day FROM contract WHERE id = ?1)
WHERE agent_id = ?2 AND until_day = (SELECT from_day FROM contract WHERE id = ?1)
