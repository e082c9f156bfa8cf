-- ?1: may see shifts that are not published yet
INSERT INTO temp.viewer (id, plans) VALUES (1, ?1)
ON CONFLICT (id) DO UPDATE SET plans = excluded.plans
