SELECT name FROM team GROUP BY name HAVING count(*) > 1
