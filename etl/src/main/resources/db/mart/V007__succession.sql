-- Who took over what of whom in the edition's year, so that a unit that ended in it can be told as one.
-- Editions from before this version have no rows here, and none are made up for them.

-- share: the part of the predecessor. ends_predecessor: by that day its successors, of whatever year,
-- have all of it; it owes no report of a period that ends later.
create table mart.succession (
  edition_id bigint not null,
  year integer not null,
  effective_on date not null,
  predecessor_code text not null,
  predecessor_name text not null,
  predecessor_name_en text,
  successor_code text not null,
  successor_name text not null,
  successor_name_en text,
  share numeric not null,
  ends_predecessor boolean not null,
  source_file text,
  source_line bigint,
  primary key (edition_id, effective_on, predecessor_code, successor_code)
) partition by list (edition_id);

create view mart.current_succession as
select r.* from mart.succession r
join mart.edition e using (edition_id) where e.is_current;

update mart.contract_version set version = 4;
