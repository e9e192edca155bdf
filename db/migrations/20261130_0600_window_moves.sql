-- The window of a task, moved for chosen students or a whole class. The task's own window stays as it is planned.

create table window_moves (
  school_id uuid not null references schools (id),
  id uuid not null,
  task_id uuid not null,
  class_id uuid not null,
  whole_class boolean not null,
  ready_from date,
  ready_about date not null,
  reason text not null default '',
  moved_by uuid not null,
  moved_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, task_id) references tasks (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, moved_by) references people (school_id, id),
  check (ready_from is null or ready_from <= ready_about)
);
comment on table window_moves is 'A window that was moved; of a student the newest that was not taken back holds, and it is no input of any level';
comment on column window_moves.school_id is 'The school that owns the row';
comment on column window_moves.id is 'UUID made by the form: the same again is applied once';
comment on column window_moves.task_id is 'Whose window';
comment on column window_moves.class_id is 'The class in which it was moved';
comment on column window_moves.whole_class is 'Whether it is for everybody in the class, also who joins later; else for those of window_move_students';
comment on column window_moves.ready_from is 'Ready between this day …; none where any day is good';
comment on column window_moves.ready_about is '… and about this day; never a deadline';
comment on column window_moves.reason is 'Why, for staff alone; may be empty';
comment on column window_moves.moved_by is 'Who moved it';
comment on column window_moves.moved_at is 'When';
select guard_school_table('window_moves');
grant select, insert on window_moves to waymark_app;

create index on window_moves (school_id, task_id);

create table window_move_students (
  school_id uuid not null references schools (id),
  id uuid not null,
  move_id uuid not null,
  student_id uuid not null,
  primary key (school_id, id),
  foreign key (school_id, move_id) references window_moves (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  unique (school_id, move_id, student_id)
);
comment on table window_move_students is 'For whom a window was moved, where it was not for the whole class';
comment on column window_move_students.school_id is 'The school that owns the row';
comment on column window_move_students.id is 'UUIDv7 made by the application';
comment on column window_move_students.move_id is 'The move';
comment on column window_move_students.student_id is 'The student';
select guard_school_table('window_move_students');
grant select, insert on window_move_students to waymark_app;

create index on window_move_students (school_id, student_id);

create table window_move_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  move_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, move_id) references window_moves (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, move_id)
);
comment on table window_move_withdrawals is 'A move that was taken back: the window before it holds again';
comment on column window_move_withdrawals.school_id is 'The school that owns the row';
comment on column window_move_withdrawals.id is 'UUIDv7 made by the application';
comment on column window_move_withdrawals.move_id is 'The move';
comment on column window_move_withdrawals.withdrawn_by is 'Who took it back';
comment on column window_move_withdrawals.withdrawn_at is 'When';
select guard_school_table('window_move_withdrawals');
grant select, insert on window_move_withdrawals to waymark_app;
