DELETE FROM temp.visible_schedule
