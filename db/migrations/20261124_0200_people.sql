-- People of a school, who is responsible for whom, and where rows came from.

create table people (
  school_id uuid not null references schools (id),
  id uuid not null,
  written_language text,
  spoken_language text,
  username text,
  grade text,
  created_at timestamptz not null default now(),
  ended_on date,
  primary key (school_id, id)
);
comment on table people is 'Someone in a school';
comment on column people.school_id is 'The school that owns the row';
comment on column people.id is 'UUIDv7 made by the application';
comment on column people.written_language is 'Language the person reads best (BCP 47)';
comment on column people.spoken_language is 'Language the person speaks best (BCP 47)';
comment on column people.username is 'Name the roster gives the person to sign in with; a sign-in made later starts from it';
comment on column people.grade is 'School grade of a student (CEDS entry level, such as 08)';
comment on column people.created_at is 'When the row was made';
comment on column people.ended_on is 'Day from which the person is no longer of the school';
select guard_school_table('people');
grant select, insert, update on people to waymark_app;


create table person_names (
  school_id uuid not null references schools (id),
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('everyday', 'official')),
  display_name text not null,
  sort_name text not null,
  called text not null,
  from_on date not null,
  until_on date,
  source text not null,
  recorded_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people (school_id, id)
);
comment on table person_names is 'What a person is called, from when until when';
comment on column person_names.school_id is 'The school that owns the row';
comment on column person_names.id is 'UUIDv7 made by the application';
comment on column person_names.person_id is 'Whose name';
comment on column person_names.purpose is 'everyday is shown; official is for papers';
comment on column person_names.display_name is 'The whole name as shown';
comment on column person_names.sort_name is 'The whole name as sorted';
comment on column person_names.called is 'Short form used in a sentence, such as Ana';
comment on column person_names.from_on is 'First day';
comment on column person_names.until_on is 'First day on which it holds no more';
comment on column person_names.source is 'Where it came from: import, staff, world';
comment on column person_names.recorded_at is 'When the row was made';
select guard_school_table('person_names');
grant select, insert, update on person_names to waymark_app;

create index on person_names (school_id, person_id);

create table contacts (
  school_id uuid not null references schools (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('email', 'phone')),
  address text not null,
  source text not null,
  from_on date not null,
  until_on date,
  recorded_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people (school_id, id)
);
comment on table contacts is 'An address or number of a person';
comment on column contacts.school_id is 'The school that owns the row';
comment on column contacts.id is 'UUIDv7 made by the application';
comment on column contacts.person_id is 'Whose it is';
comment on column contacts.kind is 'What it is';
comment on column contacts.address is 'The address or number';
comment on column contacts.source is 'Who gave it, such as import';
comment on column contacts.from_on is 'First day';
comment on column contacts.until_on is 'First day on which it holds no more';
comment on column contacts.recorded_at is 'When the row was made';
select guard_school_table('contacts');
grant select, insert, update on contacts to waymark_app;

create index on contacts (school_id, person_id);
create index on contacts (school_id, kind, lower(address));

create table person_roles (
  school_id uuid not null references schools (id),
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('student', 'guardian', 'teacher', 'leader', 'staff')),
  source text not null,
  from_on date not null,
  until_on date,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people (school_id, id)
);
comment on table person_roles is 'What a person is in the school, from when until when';
comment on column person_roles.school_id is 'The school that owns the row';
comment on column person_roles.id is 'UUIDv7 made by the application';
comment on column person_roles.person_id is 'Who';
comment on column person_roles.role is 'staff has no reach of its own';
comment on column person_roles.source is 'Where it came from';
comment on column person_roles.from_on is 'First day';
comment on column person_roles.until_on is 'First day on which it holds no more';
select guard_school_table('person_roles');
grant select, insert, update on person_roles to waymark_app;

create index on person_roles (school_id, person_id);

create table guardianships (
  school_id uuid not null references schools (id),
  id uuid not null,
  adult_id uuid not null,
  student_id uuid not null,
  relationship text,
  may_see boolean not null,
  may_hear boolean not null,
  may_reply boolean not null,
  source text not null,
  from_on date not null,
  until_on date,
  end_reason text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, adult_id) references people (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, recorded_by) references people (school_id, id),
  check (adult_id <> student_id)
);
comment on table guardianships is 'Which adult is family to which student, and may see, hear or reply';
comment on column guardianships.school_id is 'The school that owns the row';
comment on column guardianships.id is 'UUIDv7 made by the application';
comment on column guardianships.adult_id is 'The adult';
comment on column guardianships.student_id is 'The student';
comment on column guardianships.relationship is 'Word for the relation, such as mother';
comment on column guardianships.may_see is 'Reads the student''s record and messages';
comment on column guardianships.may_hear is 'Is sent messages';
comment on column guardianships.may_reply is 'Writes to the school about the student';
comment on column guardianships.source is 'Where it came from, such as import or a court order';
comment on column guardianships.from_on is 'First day';
comment on column guardianships.until_on is 'First day on which it holds no more';
comment on column guardianships.end_reason is 'Why it ended';
comment on column guardianships.recorded_by is 'Who recorded it; none for an import';
comment on column guardianships.recorded_at is 'When the row was made';
select guard_school_table('guardianships');
grant select, insert, update on guardianships to waymark_app;

create index on guardianships (school_id, adult_id);
create index on guardianships (school_id, student_id);

create table imports (
  school_id uuid not null references schools (id),
  id uuid not null,
  source text not null,
  format text not null,
  file_name text not null,
  file_hash text not null,
  summary jsonb not null,
  started_by uuid,
  applied_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, started_by) references people (school_id, id)
);
comment on table imports is 'A file that was read in';
comment on column imports.school_id is 'The school that owns the row';
comment on column imports.id is 'UUIDv7 made by the application';
comment on column imports.source is 'System it came from';
comment on column imports.format is 'Format, such as oneroster-1.2';
comment on column imports.file_name is 'Name of the file or folder';
comment on column imports.file_hash is 'SHA-256 of what was read';
comment on column imports.summary is 'Counts of what was added, changed and ended';
comment on column imports.started_by is 'Who; none from the command line';
comment on column imports.applied_at is 'When it was applied';
select guard_school_table('imports');
grant select, insert on imports to waymark_app;


create table source_records (
  school_id uuid not null references schools (id),
  id uuid not null,
  source text not null,
  kind text not null,
  external_id text not null,
  row_id uuid not null,
  content_hash text not null,
  import_id uuid not null,
  ended_on date,
  primary key (school_id, id),
  foreign key (school_id, import_id) references imports (school_id, id),
  unique (school_id, source, kind, external_id)
);
comment on table source_records is 'Which row an outside record became, so that the same file again changes nothing';
comment on column source_records.school_id is 'The school that owns the row';
comment on column source_records.id is 'UUIDv7 made by the application';
comment on column source_records.source is 'System it came from';
comment on column source_records.kind is 'Noun: person, course, class, term, enrollment and the like';
comment on column source_records.external_id is 'Id there';
comment on column source_records.row_id is 'The row here';
comment on column source_records.content_hash is 'SHA-256 of what was read';
comment on column source_records.import_id is 'The import that last changed it';
comment on column source_records.ended_on is 'Day on which the source no longer had it';
select guard_school_table('source_records');
grant select, insert, update on source_records to waymark_app;

create index on source_records (school_id, row_id);

create table audit_lines (
  school_id uuid not null references schools (id),
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  act text not null,
  relation text not null,
  subject_kind text not null,
  subject_ids uuid[] not null,
  request_id text,
  address text,
  detail jsonb not null default '{}',
  primary key (school_id, id)
);
comment on table audit_lines is 'Who changed or looked at what, when, and by which relation';
comment on column audit_lines.school_id is 'The school that owns the row';
comment on column audit_lines.id is 'UUIDv7 made by the application';
comment on column audit_lines.at is 'When';
comment on column audit_lines.actor_id is 'The person who acted; none for the program itself';
comment on column audit_lines.act is 'What was done, such as evidence.record or student.look';
comment on column audit_lines.relation is 'By which relation: teaches, is family, is the student, leads, program';
comment on column audit_lines.subject_kind is 'Noun of the ids';
comment on column audit_lines.subject_ids is 'What was changed or shown';
comment on column audit_lines.request_id is 'Request it belongs to';
comment on column audit_lines.address is 'Network address it came from';
comment on column audit_lines.detail is 'What else matters; no free text about a child';
select guard_school_table('audit_lines');
grant select, insert on audit_lines to waymark_app;

create index on audit_lines (school_id, at);
create index on audit_lines using gin (subject_ids);

create table writes (
  school_id uuid not null references schools (id),
  id uuid not null,
  made_by uuid not null,
  act text not null,
  request_hash text not null,
  answer jsonb not null,
  made_at timestamptz not null default now(),
  primary key (school_id, id)
);
comment on table writes is 'A write that a browser may repeat: the same id again gives the same answer';
comment on column writes.school_id is 'The school that owns the row';
comment on column writes.id is 'UUIDv7 made by the application';
comment on column writes.made_by is 'Person who sent it';
comment on column writes.act is 'What it does';
comment on column writes.request_hash is 'SHA-256 of what was asked, so that one id cannot mean two things';
comment on column writes.answer is 'What was answered';
comment on column writes.made_at is 'When';
select guard_school_table('writes');
grant select, insert on writes to waymark_app;
