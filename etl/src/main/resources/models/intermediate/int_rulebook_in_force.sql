-- one row per year and cluster with members: the rulebook in force, if there is one
with cluster as (select year, cluster_code from stg_cluster_year),
rulebook as (select year, rulebook_code, struct(*) as book from stg_rulebook),
chosen as (
  -- a rulebook for the cluster itself replaces the common one whole, sound or not
  select cluster.year, cluster.cluster_code, coalesce(own.book, common.book) as book
  from cluster
  left join rulebook as own
    on own.year = cluster.year and own.rulebook_code = cluster.cluster_code
  left join rulebook as common on common.year = cluster.year and common.rulebook_code = '*'
)
select
  year,
  cluster_code,
  book.rulebook_code,
  coalesce(book.is_sound, false) as is_sound,
  book.scale,
  book.decimals,
  book.na_policy,
  book.bonus_cap,
  book.total_cap,
  book.at_risk_ratio,
  book.tie_breaks,
  book.document_no
from chosen
