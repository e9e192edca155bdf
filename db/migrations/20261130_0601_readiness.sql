-- A student's word about a task.

create table readiness (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  task_id uuid not null,
  word text not null check (word in ('ready', 'not-yet', 'need-help')),
  note text,
  language text,
  said_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, task_id) references tasks (school_id, id),
  check (note ~ '\S'),
  check ((note is null) = (language is null))
);
comment on table readiness is 'A student''s word about a task; of one student and task the newest that was not taken back stands';
comment on column readiness.school_id is 'The school that owns the row';
comment on column readiness.id is 'UUID made by the form: the same again is applied once';
comment on column readiness.student_id is 'Who says so';
comment on column readiness.task_id is 'About which task';
comment on column readiness.word is 'ready, not yet, or need help';
comment on column readiness.note is 'What else, in the student''s words; teachers of the class read it, nobody else';
comment on column readiness.language is 'Language of the page on which it was written (BCP 47)';
comment on column readiness.said_at is 'When; evidence of the task recorded later answers it';
select guard_school_table('readiness');
grant select, insert on readiness to waymark_app;

create index on readiness (school_id, student_id, task_id);
create index on readiness (school_id, task_id);

create table readiness_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  readiness_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, readiness_id) references readiness (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, readiness_id)
);
comment on table readiness_withdrawals is 'A word that the student took back';
comment on column readiness_withdrawals.school_id is 'The school that owns the row';
comment on column readiness_withdrawals.id is 'UUIDv7 made by the application';
comment on column readiness_withdrawals.readiness_id is 'The word';
comment on column readiness_withdrawals.withdrawn_by is 'Who took it back';
comment on column readiness_withdrawals.withdrawn_at is 'When';
select guard_school_table('readiness_withdrawals');
grant select, insert on readiness_withdrawals to waymark_app;
