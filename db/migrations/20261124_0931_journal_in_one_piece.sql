-- What an import added to a table is one list, written in one piece: ids do not pack, so nothing tries to.

alter table import_changes alter column row_ids set storage external;
comment on column import_changes.row_ids is 'The rows: of a change those of one batch, of an addition all of the table';
