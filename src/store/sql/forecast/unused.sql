-- runs that nothing needs, but for the newest ?1 of them
SELECT id FROM forecast_run
WHERE id NOT IN (SELECT run_id FROM schedule WHERE run_id IS NOT NULL)
  AND id NOT IN (SELECT run_id FROM published_version WHERE run_id IS NOT NULL)
ORDER BY made_at DESC, id DESC
LIMIT -1 OFFSET ?1
