SELECT name FROM queue GROUP BY name HAVING count(*) > 1
