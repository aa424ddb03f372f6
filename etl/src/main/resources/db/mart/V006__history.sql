-- A unit's criteria over the years are shown from the editions that hold them. Until now every edition
-- repeated all earlier years, which was the largest relation of the mart and grew with the years kept.

-- Through which edition each year up to its own entered an edition; its own year through itself. It
-- has no row for a year that the same run computed and was not asked to publish, and editions from
-- before this version have none at all: unit_criterion_combined has their rows.
create table mart.edition_history (
  edition_id bigint not null references mart.edition on delete cascade,
  year integer not null,
  told_by bigint not null references mart.edition,
  primary key (edition_id, year)
);
create index edition_history_told_by on mart.edition_history (told_by);

-- The rows of unit_criterion_history that no other relation holds.
drop view mart.current_unit_criterion_history;
alter table mart.unit_criterion_history rename to unit_criterion_combined;
alter index mart.unit_criterion_history_pkey rename to unit_criterion_combined_pkey;
do $$
declare
  edition text;
begin
  for edition in
    select substring(c.relname from '_e[0-9]+$') from pg_class c
    where c.relnamespace = 'mart'::regnamespace and c.relkind = 'r'
      and c.relname ~ '^unit_criterion_history_e[0-9]+$'
  loop
    execute format(
      'alter table mart.%I rename to %I',
      'unit_criterion_history' || edition, 'unit_criterion_combined' || edition);
  end loop;
end $$;

-- AS_TODAY of a member that in a year was one unit, whole, are that unit's figures; all others are
-- combined.
create view mart.unit_criterion_history as
select edition_id, unit_code, criterion_code, year, view, target, actual, achievement
from mart.unit_criterion_combined
union all
select
  h.edition_id, c.unit_code, c.criterion_code, h.year, 'AS_WAS', c.target, c.actual, c.achievement
from mart.edition_history h
join mart.unit_criterion c on c.edition_id = h.told_by
union all
select
  h.edition_id, u.unit_code, c.criterion_code, h.year, 'AS_TODAY', c.target, c.actual, c.achievement
from mart.edition_history h
join mart.unit_history u
  on u.edition_id = h.edition_id and u.year = h.year and u.view = 'AS_TODAY'
join mart.unit_criterion c on c.edition_id = h.told_by and c.unit_code = u.from_units
where not exists (
  select from mart.unit_criterion_combined k
  where k.edition_id = u.edition_id and k.unit_code = u.unit_code and k.year = u.year);

create view mart.current_unit_criterion_history as
select r.* from mart.unit_criterion_history r
join mart.edition e using (edition_id) where e.is_current;
