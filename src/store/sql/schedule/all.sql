SELECT s.id, s.from_day, s.until_day, coalesce(s.run_id, 0), s.note,
       (SELECT count(*) FROM published_version p WHERE p.schedule_id = s.id),
       coalesce((SELECT max(p.published_at) FROM published_version p WHERE p.schedule_id = s.id), 0)
FROM schedule s
ORDER BY s.id
