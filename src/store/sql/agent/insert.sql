INSERT INTO agent (id, staff_number, name, name_key, hired_day, first_employed_day, born_day, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
