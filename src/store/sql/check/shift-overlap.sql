-- A person has two shifts that begin on one day, or at one time
SELECT DISTINCT a.name || ', ' || date(x.day * 86400, 'unixepoch')
FROM shift x
JOIN shift y ON y.day = x.day AND y.agent_id = x.agent_id AND y.id > x.id
JOIN agent a ON a.id = x.agent_id
