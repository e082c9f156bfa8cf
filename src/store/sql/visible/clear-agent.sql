DELETE FROM temp.visible_agent
