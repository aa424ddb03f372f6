-- one row per year, sound rulebook and criterion: its place in the tree, depth first, and the path of
-- criteria from the top down to itself
select year, rulebook_code, criterion_code, position, path from src_tree
