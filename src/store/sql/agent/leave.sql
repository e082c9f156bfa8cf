UPDATE agent SET left_day = nullif(?2, 2147483647) WHERE id = ?1
