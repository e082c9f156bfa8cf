SELECT name FROM scenario GROUP BY name HAVING count(*) > 1
