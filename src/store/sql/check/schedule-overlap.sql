SELECT DISTINCT date(x.from_day * 86400, 'unixepoch')
FROM schedule x JOIN schedule y ON y.id > x.id
  AND y.from_day < x.until_day AND x.from_day < y.until_day
