-- For who plans: live shifts of schedule ?1 against its newest version, cell by cell. A person's cell is known by
-- person and day, an open shift by its id. Why: what was noted, or why a rule may be broken.
WITH
live AS (
  SELECT s.id, s.agent_id, s.day, s.type_id, s.start, s."end", s.queue_id,
         coalesce(s.note, s.override_reason) AS note, coalesce(s.agent_id, -s.id) AS cell
  FROM schedule p
  JOIN shift s ON s.day >= p.from_day AND s.day < p.until_day
  WHERE p.id = ?1),
old AS (
  SELECT s.shift_id AS id, s.agent_id, s.day, s.type_id, s.start, s."end", s.queue_id,
         coalesce(s.agent_id, -s.shift_id) AS cell
  FROM published_shift s
  WHERE s.version_id = (SELECT id FROM published_version WHERE schedule_id = ?1
                        ORDER BY number DESC LIMIT 1)),
difference AS (
  SELECT coalesce(live.id, -old.id) AS id, coalesce(live.agent_id, old.agent_id) AS agent_id,
         coalesce(live.day, old.day) AS day,
         CASE WHEN old.id IS NULL THEN 0 WHEN live.id IS NULL THEN 1 ELSE 2 END AS kind,
         old.type_id AS old_type, live.type_id AS new_type,
         old.queue_id AS old_queue, live.queue_id AS new_queue, live.note AS note
  FROM live FULL JOIN old ON live.day = old.day AND live.cell = old.cell
  WHERE live.id IS NULL OR old.id IS NULL OR live.type_id <> old.type_id
     OR live.start <> old.start OR live."end" <> old."end" OR live.queue_id IS NOT old.queue_id)
SELECT d.id, coalesce(d.agent_id, 0), a.name, d.day, d.kind,
       coalesce(d.old_type, 0), o.code, coalesce(d.new_type, 0), n.code,
       coalesce(d.old_queue, 0), coalesce(d.new_queue, 0), d.note, 0, NULL,
       coalesce((SELECT l.kind FROM leave l
                 WHERE l.agent_id = d.agent_id AND l.state = 1
                   AND l.from_day <= d.day AND l.until_day > d.day LIMIT 1), -1)
FROM difference d
LEFT JOIN agent a ON a.id = d.agent_id
LEFT JOIN shift_type o ON o.id = d.old_type
LEFT JOIN shift_type n ON n.id = d.new_type
WHERE (SELECT plans FROM temp.viewer)
  AND (d.agent_id IS NULL OR d.agent_id IN (SELECT id FROM temp.visible_schedule))
ORDER BY d.id
