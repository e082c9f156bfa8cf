-- ?1: may see shifts that are not published yet; ?2: may see who changed what
INSERT INTO temp.viewer (id, plans, audits) VALUES (1, ?1, ?2)
ON CONFLICT (id) DO UPDATE SET plans = excluded.plans, audits = excluded.audits
