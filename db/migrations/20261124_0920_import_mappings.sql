-- What the columns of a school's own tables hold, as somebody chose it, so that it need not be said again.

create table import_mappings (
  school_id uuid not null references schools (id),
  id uuid not null,
  header_hash text not null,
  mapping jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id)
);
comment on table import_mappings is 'What each column of a table holds, as somebody of the school chose it; of one header the latest holds';
comment on column import_mappings.school_id is 'The school that owns the row';
comment on column import_mappings.id is 'UUIDv7 made by the application';
comment on column import_mappings.header_hash is 'Hash of the names of the columns, whatever their order, case and spacing';
comment on column import_mappings.mapping is 'The field of each column, the order of days, the separator and the letters';
comment on column import_mappings.made_by is 'Who chose it';
comment on column import_mappings.made_at is 'When';
select guard_school_table('import_mappings');
grant select, insert on import_mappings to waymark_app;

create index on import_mappings (school_id, header_hash, made_at);
