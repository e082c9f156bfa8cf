SELECT count(*) FROM agent
