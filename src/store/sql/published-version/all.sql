-- of schedule ?1, or of all when it is 0; who published is no secret
SELECT p.id, p.schedule_id, p.number, p.published_at, p.publisher_id, a.name,
       coalesce(p.run_id, 0), p.note,
       (SELECT count(*) FROM published_shift s WHERE s.version_id = p.id)
FROM published_version p
LEFT JOIN agent a ON a.id = p.publisher_id
WHERE ?1 = 0 OR p.schedule_id = ?1
ORDER BY p.id
