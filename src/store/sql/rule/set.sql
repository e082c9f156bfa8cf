INSERT INTO rule (kind, hard_limit, soft_limit, weight, source, since_day)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (kind) DO UPDATE
SET hard_limit = excluded.hard_limit, soft_limit = excluded.soft_limit, weight = excluded.weight,
    source = excluded.source, since_day = excluded.since_day
