-- A unit against itself in the same period of the year before, as the batch compared the two. Editions
-- from before this version have no rows here, and none are made up for them.
-- Like history, these rows repeat an earlier year: content_digest leaves them out.

-- period: the latest of this year with a figure, the year itself where the actual is the figure of the
-- whole year. periods: how many shorter periods up to it have a figure, 1 for a whole year; a total over
-- fewer is no like for like. past_*: the unit of the same code in the same part of the year before; its
-- end is the same part however it was told (12, Q4, H2 or the year) where that figure is the actual.
-- Empty, and 0 periods, without one. course: BETTER, WORSE (in the direction of the criterion), SAME,
-- OTHER (differs, of a criterion that is best near its target), NO_FIGURE (none of the same period),
-- OTHER_MEASURE (another unit of measure or aggregation the year before).
create table mart.unit_same_period (
  edition_id bigint not null,
  year integer not null,
  cluster_code text not null,
  unit_code text not null,
  criterion_code text not null,
  period text not null,
  to_date numeric not null,
  periods integer not null,
  past_period text,
  past_to_date numeric,
  past_periods integer not null,
  course text not null,
  past_source_file text,
  past_source_line bigint,
  primary key (edition_id, unit_code, criterion_code)
) partition by list (edition_id);

-- The same, counted: criteria of a cluster's units by theme and course.
create table mart.course_count (
  edition_id bigint not null,
  year integer not null,
  cluster_code text not null,
  theme text,
  course text not null,
  criteria bigint not null
) partition by list (edition_id);

do $$
declare
  relation text;
begin
  foreach relation in array array['unit_same_period', 'course_count']
  loop
    execute format(
      'create view mart.current_%1$s as select r.* from mart.%1$I r '
      'join mart.edition e using (edition_id) where e.is_current', relation);
  end loop;
end $$;

-- The edition of the year before that past_* are of. Empty where that year has none, where a run
-- computed it and was not asked to publish it, and in editions from before this version. A provisional
-- one may be no longer kept.
alter table mart.edition add column past_edition_id bigint;

update mart.contract_version set version = 3;
