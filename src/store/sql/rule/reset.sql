DELETE FROM rule WHERE kind = ?1
