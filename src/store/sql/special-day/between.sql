SELECT day, day, kind, name, class
FROM special_day
WHERE day >= ?1 AND day < ?2
ORDER BY day
