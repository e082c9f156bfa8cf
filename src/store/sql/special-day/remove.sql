DELETE FROM special_day WHERE day = ?1
