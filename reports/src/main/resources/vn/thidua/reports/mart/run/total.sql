select count(*) as rows
from mart.run
