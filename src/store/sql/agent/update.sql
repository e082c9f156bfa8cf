UPDATE agent
SET staff_number = ?2, name = ?3, name_key = ?4,
    hired_day = ?5, first_employed_day = ?6, born_day = ?7, note = ?8
WHERE id = ?1
