-- Grain: one row an edition, the newest year first, in it the newest edition.
select
  e.edition_id, e.year, e.kind, e.as_of, e.published_at, e.run_id, e.dossier_digest,
  e.rulebook_digest, e.content_digest, e.published_digest, e.is_current
from mart.edition e
order by e.year desc, e.edition_id desc
