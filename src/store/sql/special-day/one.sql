SELECT kind, name, class FROM special_day WHERE day = ?1
