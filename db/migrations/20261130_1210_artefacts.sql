-- What a student made, shown beside the evidence of it. An occasion is named by what it is of, since work may be shown
-- before anybody has judged it.

create table artefacts (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  task_id uuid,
  attempt smallint not null default 1 check (attempt > 0),
  worked_on date not null,
  class_id uuid not null,
  kind text not null check (kind in ('file', 'link', 'text')),
  file_id uuid,
  address text check (address like 'https://%'),
  body text check (body ~ '\S'),
  language text,
  title text check (title ~ '\S'),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, task_id) references tasks (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, file_id) references files (school_id, id),
  foreign key (school_id, added_by) references people (school_id, id),
  check (num_nonnulls(file_id, address, body) = 1),
  check ((kind = 'file') = (file_id is not null)),
  check ((kind = 'link') = (address is not null)),
  check ((body is null) = (language is null))
);
comment on table artefacts is 'A file, a link or words of a student''s work; what shows several students is a row for each of them with the same file';
comment on column artefacts.school_id is 'The school that owns the row';
comment on column artefacts.id is 'UUIDv7 made by the application';
comment on column artefacts.student_id is 'Whose work';
comment on column artefacts.task_id is 'At which task; none for what was seen';
comment on column artefacts.attempt is 'At which attempt at the task, whether or not it has been judged';
comment on column artefacts.worked_on is 'The school day it was added for: of what was seen, the day of the observation';
comment on column artefacts.class_id is 'In which class';
comment on column artefacts.kind is 'What it is';
comment on column artefacts.file_id is 'The file';
comment on column artefacts.address is 'Where the link leads';
comment on column artefacts.body is 'The student''s own words';
comment on column artefacts.language is 'Language of these words (BCP 47)';
comment on column artefacts.title is 'What to call it';
comment on column artefacts.added_by is 'Who added it';
comment on column artefacts.added_at is 'When';
select guard_school_table('artefacts');
grant select, insert on artefacts to waymark_app;

create index on artefacts (school_id, student_id, task_id, attempt);
create index on artefacts (school_id, file_id) where file_id is not null;

create table artefact_endings (
  school_id uuid not null references schools (id),
  id uuid not null,
  artefact_id uuid not null,
  ends boolean not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, artefact_id) references artefacts (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id)
);
comment on table artefact_endings is 'An artefact was taken away or brought back; the newest row holds';
comment on column artefact_endings.school_id is 'The school that owns the row';
comment on column artefact_endings.id is 'UUIDv7 made by the application';
comment on column artefact_endings.artefact_id is 'The artefact';
comment on column artefact_endings.ends is 'true: taken away; false: brought back';
comment on column artefact_endings.made_by is 'Who';
comment on column artefact_endings.made_at is 'When';
select guard_school_table('artefact_endings');
grant select, insert on artefact_endings to waymark_app;

create index on artefact_endings (school_id, artefact_id);
