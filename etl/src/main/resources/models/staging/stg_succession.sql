-- one row per day, predecessor and successor
select effective_on, predecessor_code, successor_code, share, source_file, source_line
from src_successions
