-- Goals, their wordings, rubrics and scales; units and tasks that work on them.

create table scale_versions (
  school_id uuid not null references schools (id),
  id uuid not null,
  ordinal integer not null,
  cut smallint not null,
  created_at timestamptz not null default now(),
  primary key (school_id, id),
  unique (school_id, ordinal)
);
comment on table scale_versions is 'The school''s ordered levels; a change is a new version';
comment on column scale_versions.school_id is 'The school that owns the row';
comment on column scale_versions.id is 'UUIDv7 made by the application';
comment on column scale_versions.ordinal is '1 is the first';
comment on column scale_versions.cut is 'The level from which a goal counts as shown';
comment on column scale_versions.created_at is 'When the row was made';
select guard_school_table('scale_versions');
grant select, insert on scale_versions to waymark_app;


create table scale_levels (
  school_id uuid not null references schools (id),
  id uuid not null,
  scale_version_id uuid not null,
  level smallint not null check (level between 1 and 9),
  key text not null,
  primary key (school_id, id),
  foreign key (school_id, scale_version_id) references scale_versions (school_id, id),
  unique (school_id, scale_version_id, level)
);
comment on table scale_levels is 'One level of a scale';
comment on column scale_levels.school_id is 'The school that owns the row';
comment on column scale_levels.id is 'UUIDv7 made by the application';
comment on column scale_levels.scale_version_id is 'The scale';
comment on column scale_levels.level is '1 is the first';
comment on column scale_levels.key is 'Word of the catalogues, such as mastery';
select guard_school_table('scale_levels');
grant select, insert on scale_levels to waymark_app;


create table goals (
  school_id uuid not null references schools (id),
  id uuid not null,
  kind text not null check (kind in ('content', 'language')),
  owner_course_id uuid,
  replaces_id uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, owner_course_id) references courses (school_id, id),
  foreign key (school_id, replaces_id) references goals (school_id, id),
  foreign key (school_id, created_by) references people (school_id, id)
);
comment on table goals is 'One essential skill';
comment on column goals.school_id is 'The school that owns the row';
comment on column goals.id is 'UUIDv7 made by the application';
comment on column goals.kind is 'A language goal never feeds a content goal';
comment on column goals.owner_course_id is 'The course that owns it; none when the school does';
comment on column goals.replaces_id is 'The goal whose meaning this one changed';
comment on column goals.created_by is 'Who made it';
comment on column goals.created_at is 'When';
select guard_school_table('goals');
grant select, insert on goals to waymark_app;


create table goal_versions (
  school_id uuid not null references schools (id),
  id uuid not null,
  goal_id uuid not null,
  ordinal integer not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, created_by) references people (school_id, id),
  unique (school_id, goal_id, ordinal)
);
comment on table goal_versions is 'One wording of a goal; evidence stays pinned to the one it was judged by';
comment on column goal_versions.school_id is 'The school that owns the row';
comment on column goal_versions.id is 'UUIDv7 made by the application';
comment on column goal_versions.goal_id is 'The goal';
comment on column goal_versions.ordinal is '1 is the first';
comment on column goal_versions.created_by is 'Who made it';
comment on column goal_versions.created_at is 'When';
select guard_school_table('goal_versions');
grant select, insert on goal_versions to waymark_app;


create table goal_wordings (
  school_id uuid not null references schools (id),
  id uuid not null,
  goal_version_id uuid not null,
  language text not null,
  title text not null,
  statement text not null,
  author_id uuid,
  review text not null check (review in ('draft', 'machine', 'reviewed')),
  written_at timestamptz not null default clock_timestamp(),
  primary key (school_id, id),
  foreign key (school_id, goal_version_id) references goal_versions (school_id, id),
  foreign key (school_id, author_id) references people (school_id, id)
);
comment on table goal_wordings is 'A version''s words in one language; a later row supersedes an earlier one';
comment on column goal_wordings.school_id is 'The school that owns the row';
comment on column goal_wordings.id is 'UUIDv7 made by the application';
comment on column goal_wordings.goal_version_id is 'The version';
comment on column goal_wordings.language is 'BCP 47';
comment on column goal_wordings.title is 'Short name for tables, such as Slope as a rate';
comment on column goal_wordings.statement is 'The "I can" statement';
comment on column goal_wordings.author_id is 'Who wrote it';
comment on column goal_wordings.review is 'Whether a person who reads the language has read it';
comment on column goal_wordings.written_at is 'When';
select guard_school_table('goal_wordings');
grant select, insert on goal_wordings to waymark_app;

create index on goal_wordings (school_id, goal_version_id, language, written_at desc);

create table goal_alignments (
  school_id uuid not null references schools (id),
  id uuid not null,
  goal_id uuid not null,
  standard_id uuid not null references standards (id),
  primary key (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  unique (school_id, goal_id, standard_id)
);
comment on table goal_alignments is 'A goal speaks of an official standard';
comment on column goal_alignments.school_id is 'The school that owns the row';
comment on column goal_alignments.id is 'UUIDv7 made by the application';
comment on column goal_alignments.goal_id is 'The goal';
comment on column goal_alignments.standard_id is 'The standard';
select guard_school_table('goal_alignments');
grant select, insert, delete on goal_alignments to waymark_app;


create table goal_adoptions (
  school_id uuid not null references schools (id),
  id uuid not null,
  goal_id uuid not null,
  course_id uuid not null,
  school_year text not null,
  position smallint not null,
  adopted_by uuid,
  adopted_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, course_id) references courses (school_id, id),
  foreign key (school_id, adopted_by) references people (school_id, id),
  unique (school_id, goal_id, course_id, school_year)
);
comment on table goal_adoptions is 'A course works on a goal in a school year';
comment on column goal_adoptions.school_id is 'The school that owns the row';
comment on column goal_adoptions.id is 'UUIDv7 made by the application';
comment on column goal_adoptions.goal_id is 'The goal';
comment on column goal_adoptions.course_id is 'The course';
comment on column goal_adoptions.school_year is 'Label such as 2026-27; also the span of its estimates';
comment on column goal_adoptions.position is 'Order in the course';
comment on column goal_adoptions.adopted_by is 'Who chose it';
comment on column goal_adoptions.adopted_at is 'When';
select guard_school_table('goal_adoptions');
grant select, insert, update on goal_adoptions to waymark_app;

create index on goal_adoptions (school_id, course_id, school_year);

create table goal_set_asides (
  school_id uuid not null references schools (id),
  id uuid not null,
  adoption_id uuid not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, adoption_id) references goal_adoptions (school_id, id),
  foreign key (school_id, set_by) references people (school_id, id)
);
comment on table goal_set_asides is 'An adopted goal that is off the table, with the reason';
comment on column goal_set_asides.school_id is 'The school that owns the row';
comment on column goal_set_asides.id is 'UUIDv7 made by the application';
comment on column goal_set_asides.adoption_id is 'The adoption';
comment on column goal_set_asides.reason is 'Why, for everyone to read';
comment on column goal_set_asides.set_by is 'Who';
comment on column goal_set_asides.set_at is 'When';
select guard_school_table('goal_set_asides');
grant select, insert on goal_set_asides to waymark_app;


create table goal_returns (
  school_id uuid not null references schools (id),
  id uuid not null,
  set_aside_id uuid not null,
  returned_by uuid not null,
  returned_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, set_aside_id) references goal_set_asides (school_id, id),
  foreign key (school_id, returned_by) references people (school_id, id),
  unique (school_id, set_aside_id)
);
comment on table goal_returns is 'A goal that came back after it was set aside';
comment on column goal_returns.school_id is 'The school that owns the row';
comment on column goal_returns.id is 'UUIDv7 made by the application';
comment on column goal_returns.set_aside_id is 'What it ends';
comment on column goal_returns.returned_by is 'Who';
comment on column goal_returns.returned_at is 'When';
select guard_school_table('goal_returns');
grant select, insert on goal_returns to waymark_app;


create table rubric_versions (
  school_id uuid not null references schools (id),
  id uuid not null,
  goal_id uuid not null,
  ordinal integer not null,
  scale_version_id uuid not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, scale_version_id) references scale_versions (school_id, id),
  foreign key (school_id, created_by) references people (school_id, id),
  unique (school_id, goal_id, ordinal)
);
comment on table rubric_versions is 'A goal''s descriptors as a whole; evidence stays pinned to the one it was judged by';
comment on column rubric_versions.school_id is 'The school that owns the row';
comment on column rubric_versions.id is 'UUIDv7 made by the application';
comment on column rubric_versions.goal_id is 'The goal';
comment on column rubric_versions.ordinal is '1 is the first';
comment on column rubric_versions.scale_version_id is 'The scale whose levels it describes';
comment on column rubric_versions.created_by is 'Who made it';
comment on column rubric_versions.created_at is 'When';
select guard_school_table('rubric_versions');
grant select, insert on rubric_versions to waymark_app;


create table rubric_descriptors (
  school_id uuid not null references schools (id),
  id uuid not null,
  rubric_version_id uuid not null,
  level smallint not null,
  language text not null,
  teacher_line text not null,
  student_line text not null,
  primary key (school_id, id),
  foreign key (school_id, rubric_version_id) references rubric_versions (school_id, id),
  unique (school_id, rubric_version_id, level, language)
);
comment on table rubric_descriptors is 'What work at one level looks like';
comment on column rubric_descriptors.school_id is 'The school that owns the row';
comment on column rubric_descriptors.id is 'UUIDv7 made by the application';
comment on column rubric_descriptors.rubric_version_id is 'The rubric';
comment on column rubric_descriptors.level is 'The level';
comment on column rubric_descriptors.language is 'BCP 47';
comment on column rubric_descriptors.teacher_line is 'Said for teachers';
comment on column rubric_descriptors.student_line is 'Said for students';
select guard_school_table('rubric_descriptors');
grant select, insert on rubric_descriptors to waymark_app;


create table units (
  school_id uuid not null references schools (id),
  id uuid not null,
  course_id uuid not null,
  title text not null,
  why text not null default '',
  starts_on date not null,
  ends_on date not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, course_id) references courses (school_id, id),
  foreign key (school_id, created_by) references people (school_id, id),
  check (ends_on >= starts_on)
);
comment on table units is 'A stretch of a course that focuses on one to three goals';
comment on column units.school_id is 'The school that owns the row';
comment on column units.id is 'UUIDv7 made by the application';
comment on column units.course_id is 'The course';
comment on column units.title is 'Its name';
comment on column units.why is 'Why it matters';
comment on column units.starts_on is 'First day';
comment on column units.ends_on is 'Last day';
comment on column units.created_by is 'Who made it';
comment on column units.created_at is 'When';
comment on column units.retired_at is 'When it was taken off the plan';
select guard_school_table('units');
grant select, insert, update on units to waymark_app;

create index on units (school_id, course_id, starts_on);

create table unit_goals (
  school_id uuid not null references schools (id),
  id uuid not null,
  unit_id uuid not null,
  goal_id uuid not null,
  position smallint not null check (position between 1 and 3),
  primary key (school_id, id),
  foreign key (school_id, unit_id) references units (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  unique (school_id, unit_id, goal_id),
  unique (school_id, unit_id, position)
);
comment on table unit_goals is 'A goal in focus in a unit';
comment on column unit_goals.school_id is 'The school that owns the row';
comment on column unit_goals.id is 'UUIDv7 made by the application';
comment on column unit_goals.unit_id is 'The unit';
comment on column unit_goals.goal_id is 'The goal';
comment on column unit_goals.position is 'Order';
select guard_school_table('unit_goals');
grant select, insert, delete on unit_goals to waymark_app;


create table tasks (
  school_id uuid not null references schools (id),
  id uuid not null,
  course_id uuid not null,
  unit_id uuid,
  title text not null,
  kind text not null check (kind in ('practice', 'formative', 'summative')),
  ready_from date,
  ready_about date,
  created_by uuid,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, course_id) references courses (school_id, id),
  foreign key (school_id, unit_id) references units (school_id, id),
  foreign key (school_id, created_by) references people (school_id, id),
  check (ready_about >= ready_from)
);
comment on table tasks is 'Something students do';
comment on column tasks.school_id is 'The school that owns the row';
comment on column tasks.id is 'UUIDv7 made by the application';
comment on column tasks.course_id is 'The course';
comment on column tasks.unit_id is 'The unit it belongs to';
comment on column tasks.title is 'Its name';
comment on column tasks.kind is 'What it is for';
comment on column tasks.ready_from is 'First day of its window';
comment on column tasks.ready_about is 'About when most are ready; never a deadline';
comment on column tasks.created_by is 'Who made it';
comment on column tasks.created_at is 'When';
comment on column tasks.retired_at is 'When it was taken off the plan';
select guard_school_table('tasks');
grant select, insert, update on tasks to waymark_app;

create index on tasks (school_id, course_id);

create table task_goals (
  school_id uuid not null references schools (id),
  id uuid not null,
  task_id uuid not null,
  goal_id uuid not null,
  primary key (school_id, id),
  foreign key (school_id, task_id) references tasks (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  unique (school_id, task_id, goal_id)
);
comment on table task_goals is 'A goal that a task gives evidence of';
comment on column task_goals.school_id is 'The school that owns the row';
comment on column task_goals.id is 'UUIDv7 made by the application';
comment on column task_goals.task_id is 'The task';
comment on column task_goals.goal_id is 'The goal';
select guard_school_table('task_goals');
grant select, insert, delete on task_goals to waymark_app;
