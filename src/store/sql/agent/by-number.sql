-- somebody who is here; those who left gave their number back
SELECT id FROM agent WHERE staff_number = ?1 AND left_day IS NULL
