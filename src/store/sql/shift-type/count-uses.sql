-- only a number, of everybody: whoever archives a type must know
SELECT count(*) FROM shift WHERE type_id = ?1 AND day >= ?2
