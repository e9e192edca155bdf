-- A package waits here between the page that shows who signed it and the leader's word whose it is.

create table transfer_uploads (
  school_id uuid not null references schools (id),
  id uuid not null,
  package jsonb not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, uploaded_by) references people (school_id, id)
);
comment on table transfer_uploads is 'A signed package that nobody has taken in yet; thrown away after a day';
comment on column transfer_uploads.school_id is 'The school that owns the row';
comment on column transfer_uploads.id is 'UUIDv7 made by the application';
comment on column transfer_uploads.package is 'The package as it came, its signature checked';
comment on column transfer_uploads.uploaded_by is 'Who brought it';
comment on column transfer_uploads.uploaded_at is 'When';
select guard_school_table('transfer_uploads');
grant select, insert, delete on transfer_uploads to waymark_app;
