-- Staff numbers of more than one person who is here
SELECT staff_number FROM agent WHERE left_day IS NULL
GROUP BY staff_number HAVING count(*) > 1
