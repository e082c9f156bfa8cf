UPDATE history SET subject = NULL, changeset = NULL WHERE id = ?1
