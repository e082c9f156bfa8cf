-- for who may read the history: ids of everything that is ?1's now, and of the wishes and shifts of the newest year
WITH person (id) AS (SELECT id FROM temp.visible_agent
                     WHERE id = ?1 AND (SELECT audits FROM temp.viewer))
SELECT id FROM person
UNION ALL SELECT c.id FROM contract c JOIN person p ON c.agent_id = p.id
UNION ALL SELECT r.id FROM protection r JOIN person p ON r.agent_id = p.id
UNION ALL SELECT m.id FROM team_member m JOIN person p ON m.agent_id = p.id
UNION ALL SELECT k.id FROM skill k JOIN person p ON k.agent_id = p.id
UNION ALL SELECT l.id FROM leave l JOIN person p ON l.agent_id = p.id
UNION ALL SELECT w.id FROM wish w
          WHERE w.day > (SELECT max(day) FROM wish) - 366
            AND w.agent_id IN (SELECT id FROM person)
UNION ALL SELECT s.id FROM shift s
          WHERE s.day > (SELECT max(day) FROM shift) - 366
            AND s.agent_id IN (SELECT id FROM person)
