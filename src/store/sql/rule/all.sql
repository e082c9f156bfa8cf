SELECT kind, kind, coalesce(hard_limit, -2147483648), coalesce(soft_limit, -2147483648),
       weight, source, since_day
FROM rule
ORDER BY kind
