SELECT id, name, position, enabled, target, kind, amount, from_day,
       coalesce(until_day, 2147483647), weekdays, start_minute, end_minute,
       (SELECT group_concat(queue_id) FROM adjustment_queue WHERE adjustment_id = adjustment.id),
       note
FROM adjustment
ORDER BY id
