SELECT agent_id, from_day, until_day, state FROM leave WHERE id = ?1
