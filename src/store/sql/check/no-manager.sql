-- Nobody can give rights any more
SELECT count(*) FROM account
HAVING count(*) > 0 AND coalesce(sum(role = 1 AND enabled), 0) = 0
