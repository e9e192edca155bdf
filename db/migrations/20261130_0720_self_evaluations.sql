-- Where a student sees themself on a goal: beside the teacher's judgement, and never evidence.

create table self_evaluations (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  goal_id uuid not null,
  task_id uuid,
  level smallint not null check (level between 0 and 9),
  scale_version_id uuid not null,
  reason text not null check (reason ~ '\S'),
  language text,
  said_on date not null,
  said_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, task_id) references tasks (school_id, id),
  foreign key (school_id, scale_version_id) references scale_versions (school_id, id)
);
comment on table self_evaluations is 'Where a student sees themself on a goal, as often as they want; it is never evidence and never counted';
comment on column self_evaluations.school_id is 'The school that owns the row';
comment on column self_evaluations.id is 'UUIDv7 made by the browser or the form';
comment on column self_evaluations.student_id is 'Who says it, of themself';
comment on column self_evaluations.goal_id is 'On which goal';
comment on column self_evaluations.task_id is 'Of which task, where it is about one';
comment on column self_evaluations.level is 'The level the student sees';
comment on column self_evaluations.scale_version_id is 'The scale it is a level of';
comment on column self_evaluations.reason is 'Why, in the student''s words';
comment on column self_evaluations.language is 'Language of the reason (BCP 47)';
comment on column self_evaluations.said_on is 'School day';
comment on column self_evaluations.said_at is 'When; the newest of a student and goal that was not taken back stands';
select guard_school_table('self_evaluations');
grant select, insert on self_evaluations to waymark_app;

create index on self_evaluations (school_id, student_id, goal_id, said_at);

create table self_evaluation_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  self_evaluation_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, self_evaluation_id) references self_evaluations (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, self_evaluation_id)
);
comment on table self_evaluation_withdrawals is 'A self-evaluation that its student took back';
comment on column self_evaluation_withdrawals.school_id is 'The school that owns the row';
comment on column self_evaluation_withdrawals.id is 'UUIDv7 made by the application';
comment on column self_evaluation_withdrawals.self_evaluation_id is 'The self-evaluation';
comment on column self_evaluation_withdrawals.withdrawn_by is 'Who took it back';
comment on column self_evaluation_withdrawals.withdrawn_at is 'When';
select guard_school_table('self_evaluation_withdrawals');
grant select, insert on self_evaluation_withdrawals to waymark_app;
