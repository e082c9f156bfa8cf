SELECT coalesce(max(number), 0) + 1 FROM published_version WHERE schedule_id = ?1
