-- an import: what the list does not say stays
UPDATE agent
SET name = ?2, name_key = ?3, hired_day = coalesce(?4, hired_day),
    first_employed_day = coalesce(?5, first_employed_day), born_day = coalesce(?6, born_day),
    note = coalesce(?7, note)
WHERE id = ?1
  AND (name IS NOT ?2 OR hired_day IS NOT coalesce(?4, hired_day)
       OR first_employed_day IS NOT coalesce(?5, first_employed_day)
       OR born_day IS NOT coalesce(?6, born_day) OR note IS NOT coalesce(?7, note))
