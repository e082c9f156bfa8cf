SELECT (SELECT count(*) FROM history), (SELECT count(*) FROM agent), (SELECT count(*) FROM shift),
       (SELECT count(*) FROM interval_fact)
