-- A made-up edition of any size: :units units in :clusters clusters, in the year :year, as edition and
-- run :edition. Only sizes are like those of a real one; every figure follows from the unit's number.
insert into mart.run
values (:edition, now(), now(), 'PUBLISHED', 3 * :units, 3 * :units - :units / 5, 0, :units / 5, '', 'made up');

insert into mart.edition
values (
  :edition, :year, 'PROVISIONAL', make_date(:year, 9, 30), now(), :edition, md5('dossier'), md5('rulebook'),
  md5(':edition'), md5(':edition'), true,
  (select p.edition_id from mart.edition p where p.year = :year - 1 and p.is_current));

do $$
declare
  relation text;
begin
  foreach relation in array array[
    'cluster', 'unit', 'criterion', 'rulebook', 'classification', 'award_rule', 'commitment',
    'unit_criterion', 'unit_group', 'unit_period', 'unit_score', 'cluster_score', 'award_proposal',
    'coverage', 'status_count', 'unit_history', 'unit_criterion_combined', 'unit_stage', 'result_row',
    'adjustment', 'criterion_explanation', 'unit_explanation', 'finding', 'unit_same_period', 'course_count']
  loop
    -- as the batch does it: who reads meanwhile neither waits nor is waited for
    execute format('create table mart.%I (like mart.%I including all)', relation || '_:edition', relation);
    execute format('alter table mart.%I attach partition mart.%I for values in (:edition)', relation, relation || '_:edition');
  end loop;
end $$;

create temporary table made as
select
  i, 'U' || lpad(i::text, 6, '0') as unit, 'K' || lpad(((i - 1) % :clusters + 1)::text, 5, '0') as cluster,
  i % 50 = 0 as silent, round(30 * ((i * 7919::bigint) % 100003) / 100003, 2) as a1,
  round(30 * ((i * 104729::bigint) % 99991) / 99991, 2) as a2, (i * 31) % 41 as b1
from generate_series(1, :units) i;

insert into mart.cluster
select :edition, 'K' || lpad(i::text, 5, '0'), 'Cụm thi đua các xã, phường số ' || i, 'Cluster of communes ' || i
from generate_series(1, :clusters) i;

insert into mart.unit
select :edition, unit, 'Ủy ban nhân dân xã Thí Nghiệm ' || i, 'Commune ' || i, 'COMMUNE', cluster,
  case when i <= :clusters then 'HEAD' else 'MEMBER' end
from made;

insert into mart.criterion
select :edition, c.cluster_code, k.code, k.parent, k.name, null, k.kind, k.method, k.points, k.measure, 'HIGHER',
  k.frequency, k.aggregation, k.theme, k.position
from mart.cluster c
cross join (
  values
    ('A', null, 'Nhiệm vụ phát triển kinh tế - xã hội', 'GROUP', null, 60, null, null, null, null, 1),
    ('A1', 'A', 'Thu ngân sách trên địa bàn', 'SCORE', 'PROPORTIONAL', 30, 'tỷ đồng', 'QUARTER', 'SUM', null, 2),
    ('A2', 'A', 'Hồ sơ giải quyết đúng hạn', 'SCORE', 'PROPORTIONAL', 30, '%', 'QUARTER', 'AVERAGE', 'REFORM', 3),
    ('B', null, 'Xây dựng tổ chức', 'GROUP', null, 40, null, null, null, null, 4),
    ('B1', 'B', 'Công tác tổ chức', 'SCORE', 'POINTS', 40, 'điểm', 'YEAR', 'LAST', null, 5)
) as k (code, parent, name, kind, method, points, measure, frequency, aggregation, theme, position)
where c.edition_id = :edition;

insert into mart.rulebook
select :edition, cluster_code, true, 100, 2, 'RESCALE', null, null, 0.9, 'GROUP:A', '12/QĐ'
from mart.cluster where edition_id = :edition;

insert into mart.classification
select :edition, c.cluster_code, k.code, k.name, null, k.least, null, k.position
from mart.cluster c
cross join (values ('XS', 'Hoàn thành xuất sắc', 0.9, 1), ('T', 'Hoàn thành tốt', 0.7, 2), ('HT', 'Hoàn thành', 0.5, 3))
  as k (code, name, least, position)
where c.edition_id = :edition;

insert into mart.award_rule values (:edition, 'CO', 'Cờ thi đua của Thành phố', null, 'CLUSTER', null, 1);

insert into mart.unit_criterion
select
  :edition, :year, m.cluster, m.unit, k.code, k.target, k.target, case when m.silent then null else k.actual end, null,
  case when m.silent then null else k.actual / k.target end, null, case when m.silent then 0 else k.points end, null, k.most, null,
  case when m.silent then null else 'BOARD' end,
  case
    when m.silent then 'NO_DATA' when k.target is null then 'SCORED'
    when k.points >= k.most * 0.9 then 'ON_TRACK' when k.points >= k.most * 0.8 then 'AT_RISK' else 'OFF_TRACK'
  end,
  case when m.silent then 0 else least(3, k.periods) end, k.periods, k.target * 0.75,
  case when m.silent then null else k.points / k.most end, null
from made m
cross join lateral (
  values
    ('A1', 100.0, 100.0 * a1 / 30, a1, 30, 4), ('A2', 100.0, 100.0 * a2 / 30, a2, 30, 4),
    ('B1', null, b1, b1, 40, 1)
) as k (code, target, actual, points, most, periods);

insert into mart.unit_group
select :edition, :year, m.cluster, m.unit, g.code, case when m.silent then 0 else g.points end, g.most
from made m
cross join lateral (values ('A', a1 + a2, 60), ('B', b1, 40)) as g (code, points, most);

insert into mart.commitment
select :edition, unit, k.code, k.revision, 100 - 10 * (1 - k.revision), null, make_date(:year, 2, 15),
  case when k.revision = 1 then make_date(:year, 7, 1) end, 'GU-' || i, null, 'commitments/commitments.csv', 3 * i + k.at
from made
cross join (values ('A1', 0, 1), ('A1', 1, 2), ('A2', 0, 3)) as k (code, revision, at)
where k.revision = 0 or i % 10 = 0;

insert into mart.unit_period
select :edition, :year, unit, 'A1', :year || '-Q' || q, 'BOARD', q, q * (q + 1) / 2, 25 * q, 'results/results.csv', 3 * i + q
from made cross join generate_series(1, 3) q
where not silent;

insert into mart.unit_same_period
select :edition, :year, cluster, unit, 'A1', :year || '-Q3', 6, 3,
  case when i % 7 > 0 then (:year - 1) || '-Q3' end, case when i % 7 > 0 then 6 end, case when i % 7 > 0 then 3 else 0 end,
  case when i % 7 > 0 then 'SAME' else 'NO_FIGURE' end,
  case when i % 7 > 0 then 'results/results.csv' end, case when i % 7 > 0 then 3 * i + 3 end
from made
where not silent;

insert into mart.course_count
select s.edition_id, s.year, s.cluster_code, k.theme, s.course, count(*)
from mart.unit_same_period s
join mart.criterion k
  on k.edition_id = s.edition_id and k.cluster_code = s.cluster_code and k.criterion_code = s.criterion_code
where s.edition_id = :edition
group by s.edition_id, s.year, s.cluster_code, k.theme, s.course;

insert into mart.result_row
select :edition, :year, unit, 'A1', :year || '-Q' || q, 'BOARD', q, null, null, 'ACTUAL', 'results/results.csv', null, 3 * i + q
from made cross join generate_series(1, 3) q
where not silent;

insert into mart.unit_score
select
  :edition, :year, cluster, unit, total, 0, 0, 0, total, total / 100, case when silent then 'UNRANKED' else 'RANKED' end,
  case when silent then 'no_report' end,
  case when not silent then rank() over (partition by cluster, silent order by total desc) end,
  count(*) over (partition by cluster),
  case when not silent then rank() over (partition by silent order by total desc) end, null,
  case when silent then null when total >= 90 then 'XS' when total >= 70 then 'T' when total >= 50 then 'HT' end,
  case when silent then null else (total - i % 7) / 100 end, case when silent then null else 1 + i % 9 end, 2, i % 3, 0, null, null
from (select m.*, case when silent then 0 else a1 + a2 + b1 end as total from made m) m;

insert into mart.unit_explanation
select
  s.edition_id, s.year, s.cluster_code, s.unit_code, 'S = ' || s.total_points, null, null, null, null, null, null, 0.05, 0.5, 10, 1,
  s.cluster_size
from mart.unit_score s where s.edition_id = :edition;

insert into mart.criterion_explanation
select edition_id, year, unit_code, criterion_code, 'PERIODS', '1 + 2 + 3 = 6', null, 'LINEAR', null, null, points::text,
  max_points - points, 0
from mart.unit_criterion where edition_id = :edition;

insert into mart.cluster_score
select :edition, :year, cluster_code, count(*), count(*) filter (where rank_status = 'RANKED'),
  avg(score_ratio) filter (where rank_status = 'RANKED'),
  percentile_cont(0.5) within group (order by score_ratio) filter (where rank_status = 'RANKED'),
  stddev_samp(score_ratio) filter (where rank_status = 'RANKED'),
  min(score_ratio) filter (where rank_status = 'RANKED'), max(score_ratio) filter (where rank_status = 'RANKED'),
  sum(commitments_total), sum(commitments_met), null
from mart.unit_score where edition_id = :edition
group by cluster_code;

insert into mart.award_proposal
select :edition, :year, cluster_code, unit_code, 'CO',
  case when cluster_rank = 1 then 'PROPOSED' else 'NOT_PROPOSED' end,
  case when cluster_rank = 1 then 'PROPOSED' when rank_status = 'RANKED' then 'QUOTA' else 'NOT_RANKED' end, ''
from mart.unit_score where edition_id = :edition;

insert into mart.coverage
select :edition, :year, cluster_code, count(distinct unit_code),
  count(distinct unit_code) filter (where status <> 'NO_DATA'),
  count(distinct unit_code) filter (where status <> 'NO_DATA'), sum(reported_periods), sum(expected_periods)
from mart.unit_criterion where edition_id = :edition
group by grouping sets ((cluster_code), ());

insert into mart.status_count
select :edition, :year, x.cluster_code, k.theme, x.status, count(*)
from mart.unit_criterion x
join mart.criterion k
  on k.edition_id = x.edition_id and k.cluster_code = x.cluster_code and k.criterion_code = x.criterion_code
where x.edition_id = :edition
group by grouping sets ((x.cluster_code, k.theme, x.status), (k.theme, x.status));

insert into mart.unit_history
select :edition, unit_code, y, v, score_ratio, cluster_rank, commitments_total, commitments_met, unit_code
from mart.unit_score
cross join generate_series(:year - 1, :year) y
cross join unnest(array['AS_WAS', 'AS_TODAY']) v
where edition_id = :edition;

insert into mart.unit_stage
select :edition, cluster_code, unit_code, :year - (:year - 1) % 5, :year - (:year - 1) % 5 + 4, 1, score_ratio, cluster_rank,
  commitments_total, commitments_met, null::numeric
from mart.unit_score where edition_id = :edition
union all
select :edition, cluster_code, null, :year - (:year - 1) % 5, :year - (:year - 1) % 5 + 4, 1, mean_ratio, null,
  commitments_total, commitments_met, null::numeric
from mart.cluster_score where edition_id = :edition;

insert into mart.finding
select :edition, :year, 'missing_report', 'SERIOUS', cluster, unit, null, null, 3, 3, null, null, 'Chưa báo cáo.', 'Nothing reported.',
  'Yêu cầu đơn vị gửi báo cáo.', 'Ask the unit for its report.'
from made where silent;

insert into mart.file
select :edition, 'results/' || lpad(n::text, 5, '0') || '.csv', 'results', md5(n::text), 300, 280, 0, 20
from generate_series(1, :units / 100) n;

insert into mart.reject
select :edition, 'results/' || lpad((1 + i % (:units / 100))::text, 5, '0') || '.csv', null, i, 'value', 'x' || i, 'not_a_number',
  'Không phải số.', 'Not a number.'
from generate_series(1, :units / 5) i;

drop table made;
