-- what names a chain, wherever its file goes
SELECT id FROM history WHERE sequence = 1
