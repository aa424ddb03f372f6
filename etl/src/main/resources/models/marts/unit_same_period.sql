-- one row per edition year, unit and criterion with a figure: its result to date beside that of the same
-- part of the year before
with own as (
  select
    year,
    unit_code,
    criterion_code,
    period,
    substr(period, 6) as part,
    cast(cumulative as decimal(38, 6)) as to_date,
    source_file,
    source_line
  from unit_period
),
latest as (
  -- what tells where the criterion stands: the figure of the whole year if that is the actual, else the
  -- last of the shorter periods
  select
    own.year,
    own.unit_code,
    own.criterion_code,
    max_by(struct(own.period, own.part, own.to_date), own.period) as figure,
    cast(count(*) as int) as periods
  from own
  inner join int_actual as actual
    on actual.year = own.year
    and actual.unit_code = own.unit_code
    and actual.criterion_code = own.criterion_code
  where (own.part = '') = actual.is_year_figure
  group by own.year, own.unit_code, own.criterion_code
),
past_figure as (
  select * from own where year not in (select year from stg_published_year)
  union all
  select
    year, unit_code, criterion_code, period, substr(period, 6) as part, cumulative as to_date,
    source_file, source_line
  from stg_published_period
),
past_criterion as (
  select
    year, unit_code, criterion_code, cast(actual as decimal(38, 6)) as actual, unit_of_measure,
    aggregation
  from int_fact
  where year not in (select year from stg_published_year)
  union all
  select year, unit_code, criterion_code, actual, unit_of_measure, aggregation
  from stg_published_criterion
),
past as (
  select
    latest.year,
    latest.unit_code,
    latest.criterion_code,
    max(criterion.unit_of_measure) as unit_of_measure,
    max(criterion.aggregation) as aggregation,
    max_by(
      struct(figure.period, figure.part, figure.to_date, figure.source_file, figure.source_line),
      figure.period
    ) filter (where figure.part = latest.figure.part) as same_part,
    -- a whole year is a whole year, whether told at once or period by period, if all of it was told
    max_by(
      struct(figure.period, figure.part, figure.to_date, figure.source_file, figure.source_line),
      figure.period
    ) filter (
      where latest.figure.part in ('', '12', 'Q4', 'H2')
        and figure.part in ('', '12', 'Q4', 'H2')
        and figure.to_date = criterion.actual
    ) as whole_year,
    count_if(figure.part <> '' and figure.part <= latest.figure.part) as periods_to_part,
    count_if(figure.part <> '') as periods
  from latest
  inner join past_figure as figure
    on figure.year + 1 = latest.year
    and figure.unit_code = latest.unit_code
    and figure.criterion_code = latest.criterion_code
  inner join past_criterion as criterion
    on criterion.year + 1 = latest.year
    and criterion.unit_code = latest.unit_code
    and criterion.criterion_code = latest.criterion_code
  group by latest.year, latest.unit_code, latest.criterion_code
),
compared as (
  select
    latest.*,
    criterion.cluster_code,
    criterion.direction,
    past.unit_of_measure is distinct from criterion.unit_of_measure
      or past.aggregation is distinct from criterion.aggregation as is_other_measure,
    coalesce(past.same_part, past.whole_year) as past_figure,
    if(past.same_part is null, past.periods, past.periods_to_part) as past_periods
  from latest
  inner join int_fact as criterion
    on criterion.year = latest.year
    and criterion.unit_code = latest.unit_code
    and criterion.criterion_code = latest.criterion_code
  left join past
    on past.year = latest.year
    and past.unit_code = latest.unit_code
    and past.criterion_code = latest.criterion_code
)
select
  year as edition_year,
  year,
  cluster_code,
  unit_code,
  criterion_code,
  figure.period,
  figure.to_date,
  periods,
  past_figure.period as past_period,
  past_figure.to_date as past_to_date,
  cast(
    case
      when past_figure is null then 0
      when past_figure.part = '' then 1
      else past_periods
    end as int
  ) as past_periods,
  case
    when past_figure is null then 'NO_FIGURE'
    when is_other_measure then 'OTHER_MEASURE'
    when figure.to_date = past_figure.to_date then 'SAME'
    when direction = 'NEAR' then 'OTHER'
    when (figure.to_date > past_figure.to_date) = (direction is distinct from 'LOWER') then 'BETTER'
    else 'WORSE'
  end as course,
  past_figure.source_file as past_source_file,
  past_figure.source_line as past_source_line
from compared
