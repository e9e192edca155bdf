-- What work at a level of a goal looks like. It belongs to the goal, and stays when the rubric is said anew.

create table exemplars (
  school_id uuid not null references schools (id),
  id uuid not null,
  goal_id uuid not null,
  level smallint not null check (level between 0 and 9),
  scale_version_id uuid not null,
  title text not null check (title ~ '\S'),
  reason text not null check (reason ~ '\S'),
  language text not null,
  kind text not null check (kind in ('file', 'link', 'text')),
  file_id uuid,
  address text check (address like 'https://%'),
  body text check (body ~ '\S'),
  body_language text,
  artefact_id uuid,
  student_id uuid,
  student_agreed boolean not null default false,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, scale_version_id) references scale_versions (school_id, id),
  foreign key (school_id, file_id) references files (school_id, id),
  foreign key (school_id, artefact_id) references artefacts (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, added_by) references people (school_id, id),
  check (num_nonnulls(file_id, address, body) = 1),
  check ((kind = 'file') = (file_id is not null)),
  check ((kind = 'link') = (address is not null)),
  check ((body is null) = (body_language is null)),
  check ((artefact_id is null) = (student_id is null)),
  check (student_id is null or student_agreed)
);
comment on table exemplars is 'A file, a link or words that show what a level of a goal looks like, with why; a student''s work only where the student agreed, and never with the name';
comment on column exemplars.school_id is 'The school that owns the row';
comment on column exemplars.id is 'UUIDv7 made by the application';
comment on column exemplars.goal_id is 'The goal; it stays with it whatever version its rubric has';
comment on column exemplars.level is 'The level it shows';
comment on column exemplars.scale_version_id is 'The scale it is a level of';
comment on column exemplars.title is 'What to call it';
comment on column exemplars.reason is 'Why it is at that level';
comment on column exemplars.language is 'Language of title and reason (BCP 47)';
comment on column exemplars.kind is 'What it is';
comment on column exemplars.file_id is 'The file';
comment on column exemplars.address is 'Where the link leads';
comment on column exemplars.body is 'The words';
comment on column exemplars.body_language is 'Language of these words (BCP 47)';
comment on column exemplars.artefact_id is 'The work of a student that it is; none where a teacher made it';
comment on column exemplars.student_id is 'Whose work it is; kept so that it can be found, and never shown';
comment on column exemplars.student_agreed is 'That the student agreed, as the teacher said';
comment on column exemplars.added_by is 'Who added it';
comment on column exemplars.added_at is 'When';
select guard_school_table('exemplars');
grant select, insert on exemplars to waymark_app;

create index on exemplars (school_id, goal_id);
create index on exemplars (school_id, student_id) where student_id is not null;

create table exemplar_endings (
  school_id uuid not null references schools (id),
  id uuid not null,
  exemplar_id uuid not null,
  ends boolean not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, exemplar_id) references exemplars (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id)
);
comment on table exemplar_endings is 'An exemplar was retired or restored; the newest row holds';
comment on column exemplar_endings.school_id is 'The school that owns the row';
comment on column exemplar_endings.id is 'UUIDv7 made by the application';
comment on column exemplar_endings.exemplar_id is 'The exemplar';
comment on column exemplar_endings.ends is 'true: retired; false: restored';
comment on column exemplar_endings.made_by is 'Who';
comment on column exemplar_endings.made_at is 'When';
select guard_school_table('exemplar_endings');
grant select, insert on exemplar_endings to waymark_app;

create index on exemplar_endings (school_id, exemplar_id);
