SELECT code FROM shift_type WHERE NOT archived GROUP BY code HAVING count(*) > 1
