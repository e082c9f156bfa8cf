-- ?1 the person, ?2 what is shown instead of the name, ?3 the day on which the work ends at the latest
UPDATE agent
SET staff_number = '', name = ?2, name_key = '', hired_day = NULL, first_employed_day = NULL,
    born_day = NULL, left_day = min(coalesce(left_day, ?3), ?3), note = NULL
WHERE id = ?1 AND staff_number <> ''
