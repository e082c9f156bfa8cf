UPDATE shift
SET day = ?2, type_id = ?3, start = ?4, "end" = ?5, queue_id = nullif(?6, 0), locked = ?7, note = ?8,
    override_reason = ?9
WHERE id = ?1
