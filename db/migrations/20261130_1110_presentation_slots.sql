-- A task may be done in groups, each student judged alone, and may be shown at times that are told beforehand.

alter table tasks add column in_groups boolean not null default false;
comment on column tasks.in_groups is 'Whether students do it together; each is judged alone all the same';

create table presentation_slots (
  school_id uuid not null references schools (id),
  id uuid not null,
  task_id uuid not null,
  class_id uuid not null,
  day date not null,
  starts_at time not null,
  ends_at time not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, task_id) references tasks (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  check (ends_at > starts_at)
);
comment on table presentation_slots is 'When a student or a group shows a task to others; it stands until a row of presentation_slot_withdrawals';
comment on column presentation_slots.school_id is 'The school that owns the row';
comment on column presentation_slots.id is 'UUIDv7 made by the application';
comment on column presentation_slots.task_id is 'The task';
comment on column presentation_slots.class_id is 'The class in which it is shown';
comment on column presentation_slots.day is 'School day';
comment on column presentation_slots.starts_at is 'From, by the school''s clock';
comment on column presentation_slots.ends_at is 'To, by the school''s clock';
comment on column presentation_slots.made_by is 'Who';
comment on column presentation_slots.made_at is 'When';
select guard_school_table('presentation_slots');
grant select, insert on presentation_slots to waymark_app;

create index on presentation_slots (school_id, task_id);

create table presentation_slot_students (
  school_id uuid not null references schools (id),
  id uuid not null,
  slot_id uuid not null,
  student_id uuid not null,
  primary key (school_id, id),
  foreign key (school_id, slot_id) references presentation_slots (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  unique (school_id, slot_id, student_id)
);
comment on table presentation_slot_students is 'Who shows in a slot: one student, or the students of a group';
comment on column presentation_slot_students.school_id is 'The school that owns the row';
comment on column presentation_slot_students.id is 'UUIDv7 made by the application';
comment on column presentation_slot_students.slot_id is 'The slot';
comment on column presentation_slot_students.student_id is 'The student';
select guard_school_table('presentation_slot_students');
grant select, insert on presentation_slot_students to waymark_app;

create index on presentation_slot_students (school_id, student_id);

create table presentation_slot_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  slot_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, slot_id) references presentation_slots (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, slot_id)
);
comment on table presentation_slot_withdrawals is 'A slot that holds no more';
comment on column presentation_slot_withdrawals.school_id is 'The school that owns the row';
comment on column presentation_slot_withdrawals.id is 'UUIDv7 made by the application';
comment on column presentation_slot_withdrawals.slot_id is 'The slot';
comment on column presentation_slot_withdrawals.withdrawn_by is 'Who took it off';
comment on column presentation_slot_withdrawals.withdrawn_at is 'When';
select guard_school_table('presentation_slot_withdrawals');
grant select, insert on presentation_slot_withdrawals to waymark_app;
