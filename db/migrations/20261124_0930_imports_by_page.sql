-- Imports by page: what was uploaded, what a check found, and what an import did, so that it can be undone.

alter table imports add column mark text;
alter table imports add column undo_asked_at timestamptz;
alter table imports add column undo_asked_by uuid;
alter table imports add column undo_progress integer not null default 0;
alter table imports add column undone_at timestamptz;
alter table imports add column undo_report jsonb;
alter table imports add foreign key (school_id, undo_asked_by) references people (school_id, id);
comment on column imports.mark is
  'Number of the transaction that applied it: a row that nobody has changed since still bears it. None where it cannot be undone';
comment on column imports.undo_asked_at is 'When somebody asked to undo it';
comment on column imports.undo_asked_by is 'Who asked to undo it';
comment on column imports.undo_progress is 'Rows looked at so far while it is being undone';
comment on column imports.undone_at is 'When it was undone';
comment on column imports.undo_report is 'Counts of what was put back and taken away, and what had to be left';
grant update on imports to waymark_app;

create table school_sources (
  id uuid primary key,
  school_id uuid not null references schools (id),
  source text not null,
  external_id text not null,
  import_id uuid,
  unique (source, external_id)
);
comment on table school_sources is 'A further system that knows a school, beside the one in schools.source';
comment on column school_sources.id is 'UUIDv7 made by the application';
comment on column school_sources.school_id is 'The school';
comment on column school_sources.source is 'Name of the system';
comment on column school_sources.external_id is 'Id of the school in that system';
comment on column school_sources.import_id is 'The import that said so; no foreign key leads from here into a school';
grant select, insert, delete on school_sources to waymark_app;

create index on school_sources (school_id);

create table import_drafts (
  school_id uuid not null references schools (id),
  id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  file_name text not null,
  address text,
  choices jsonb not null default '{}',
  state text not null default 'waiting'
    check (state in ('waiting', 'checking', 'checked', 'applying', 'applied', 'stopped', 'left')),
  stopped_because text,
  turn integer not null default 1,
  progress_done integer not null default 0,
  progress_total integer not null default 0,
  progress_at timestamptz not null default now(),
  checked_at timestamptz,
  found jsonb,
  asked_by uuid,
  asked_request text,
  asked_address text,
  primary key (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  foreign key (school_id, asked_by) references people (school_id, id)
);
comment on table import_drafts is 'A file that is being looked at before it is imported; the import, once applied, has the same id';
comment on column import_drafts.school_id is 'The school that owns the row';
comment on column import_drafts.id is 'UUIDv7 made by the application';
comment on column import_drafts.made_by is 'The leader who uploaded it';
comment on column import_drafts.made_at is 'When it was uploaded';
comment on column import_drafts.file_name is 'Name to show';
comment on column import_drafts.address is 'Where a framework is read from instead of a file';
comment on column import_drafts.choices is 'What the leader chose: system, school of the file, meaning of columns';
comment on column import_drafts.state is 'How far it is; left: somebody decided against it';
comment on column import_drafts.stopped_because is 'Why a check or an import stopped before its end, as a code';
comment on column import_drafts.turn is 'How often it was asked to be checked: an older job does nothing';
comment on column import_drafts.progress_done is 'Steps done of what is under way';
comment on column import_drafts.progress_total is 'Steps there are, as far as known';
comment on column import_drafts.progress_at is 'When the worker last said that it is at work';
comment on column import_drafts.checked_at is 'When the last check ended';
comment on column import_drafts.found is 'What the check found: counts, schools, kinds of problem, who would end';
comment on column import_drafts.asked_by is 'The leader who asked to apply it';
comment on column import_drafts.asked_request is 'Number of the request that asked to apply it, for the audit trail';
comment on column import_drafts.asked_address is 'Network address of that request, for the audit trail';
select guard_school_table('import_drafts');
grant select, insert, update on import_drafts to waymark_app;

create index on import_drafts (school_id, made_at);

create table uploads (
  school_id uuid not null references schools (id),
  id uuid not null,
  draft_id uuid,
  file_name text not null,
  bytes bigint not null default 0,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  removed_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, draft_id) references import_drafts (school_id, id),
  foreign key (school_id, uploaded_by) references people (school_id, id)
);
comment on table uploads is 'A file as it was uploaded; its content is removed after a day';
comment on column uploads.school_id is 'The school that owns the row';
comment on column uploads.id is 'UUIDv7 made by the application';
comment on column uploads.draft_id is 'What it was uploaded for; none while it is still arriving';
comment on column uploads.file_name is 'Its name, as the browser said';
comment on column uploads.bytes is 'How many bytes have arrived';
comment on column uploads.uploaded_by is 'Who sent it';
comment on column uploads.uploaded_at is 'When it began to arrive';
comment on column uploads.removed_at is 'When its content was removed';
select guard_school_table('uploads');
grant select, insert, update on uploads to waymark_app;

create index on uploads (school_id, draft_id);
create index on uploads (school_id, uploaded_by, uploaded_at);

create table upload_chunks (
  school_id uuid not null references schools (id),
  id uuid not null,
  upload_id uuid not null,
  position integer not null,
  content bytea not null,
  primary key (school_id, id),
  foreign key (school_id, upload_id) references uploads (school_id, id),
  unique (school_id, upload_id, position)
);
comment on table upload_chunks is 'A piece of an uploaded file, so that any process can read it';
comment on column upload_chunks.school_id is 'The school that owns the row';
comment on column upload_chunks.id is 'UUIDv7 made by the application';
comment on column upload_chunks.upload_id is 'The file';
comment on column upload_chunks.position is 'Which piece, from 0';
comment on column upload_chunks.content is 'Its bytes';
select guard_school_table('upload_chunks');
alter table upload_chunks alter column content set storage external;
grant select, insert, delete on upload_chunks to waymark_app;

create table import_problems (
  school_id uuid not null references schools (id),
  id uuid not null,
  draft_id uuid not null,
  position integer not null,
  severity text not null check (severity in ('error', 'repaired', 'skipped', 'note')),
  code text not null,
  done text not null,
  file text,
  row_number integer,
  column_name text,
  value text,
  meant text,
  primary key (school_id, id),
  foreign key (school_id, draft_id) references import_drafts (school_id, id)
);
comment on table import_problems is 'Something in an uploaded file that is not as it should be; removed after thirty days';
comment on column import_problems.school_id is 'The school that owns the row';
comment on column import_problems.id is 'UUIDv7 made by the application';
comment on column import_problems.draft_id is 'The upload it was found in';
comment on column import_problems.position is 'In the order in which they were found, from 0';
comment on column import_problems.severity is 'error stops the import';
comment on column import_problems.code is 'What is the matter';
comment on column import_problems.done is 'What is done about it';
comment on column import_problems.file is 'The file it stands in';
comment on column import_problems.row_number is 'The row as a spreadsheet counts it';
comment on column import_problems.column_name is 'The column';
comment on column import_problems.value is 'What stands there, shortened';
comment on column import_problems.meant is 'What it was read as';
select guard_school_table('import_problems');
grant select, insert, delete on import_problems to waymark_app;

create index on import_problems (school_id, draft_id, position);

create table import_changes (
  school_id uuid not null references schools (id),
  id uuid not null,
  import_id uuid not null,
  position integer not null,
  table_name text not null,
  act text not null check (act in ('add', 'change')),
  row_ids uuid[] not null,
  before jsonb,
  primary key (school_id, id),
  foreign key (school_id, import_id) references imports (school_id, id)
);
comment on table import_changes is 'Rows that an import added or changed, kept for the day in which it can be undone';
comment on column import_changes.school_id is 'The school that owns the row';
comment on column import_changes.id is 'Made by the database';
comment on column import_changes.import_id is 'The import';
comment on column import_changes.position is 'Order within the import: of a row changed twice the first says what it was';
comment on column import_changes.table_name is 'The table the rows are in';
comment on column import_changes.act is 'add: they were not there; change: they were changed, ended or taken away';
comment on column import_changes.row_ids is 'The rows, up to a thousand';
comment on column import_changes.before is 'The rows as they were, for change';
select guard_school_table('import_changes');
grant select, insert, delete on import_changes to waymark_app;

create index on import_changes (school_id, import_id, position);

-- The role of the undoing: it may take away what an import added. The application's role takes it on for that
-- act alone (set local role) and has none of these rights by itself.
grant select, delete on
  people, person_names, contacts, person_roles, guardianships, terms, courses, classes, class_terms, enrollments,
  class_staff, source_records, frameworks, standards, standard_links
  to waymark_undo;
