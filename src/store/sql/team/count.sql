SELECT count(*) FROM team
