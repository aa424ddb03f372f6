-- The rows of a file are found without reading all of them. A file holds units of one cluster or of a
-- few, and rows lie unit by unit: what is kept is which files a few pages hold, which costs next to
-- nothing while an edition is loaded. Pages that are not summed up yet are read.
create index result_row_file on mart.result_row using brin (source_file)
  with (pages_per_range = 8, autosummarize = on);
