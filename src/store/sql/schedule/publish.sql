-- ?1 version, ?2 schedule, ?3 its number, ?4 at, ?5 by whom, ?6 note
INSERT INTO published_version (id, schedule_id, number, published_at, publisher_id, run_id, note)
SELECT ?1, id, ?3, ?4, ?5, run_id, ?6 FROM schedule WHERE id = ?2
