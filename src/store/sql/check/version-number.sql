SELECT DISTINCT number || ' (' || schedule_id || ')' FROM published_version
GROUP BY schedule_id, number HAVING count(*) > 1
