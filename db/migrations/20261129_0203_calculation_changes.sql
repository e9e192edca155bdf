-- A change of how levels come about is looked at before it is made, and made by the worker.

create table calculation_changes (
  school_id uuid not null references schools (id),
  id uuid not null,
  course_id uuid,
  wanted jsonb not null,
  reason text,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  all_cells integer,
  looked_at integer not null default 0,
  previewed_at timestamptz,
  dropped_by uuid,
  dropped_at timestamptz,
  confirmed_by uuid,
  confirmed_at timestamptz,
  worked_out integer not null default 0,
  applied_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, course_id) references courses (school_id, id),
  foreign key (school_id, proposed_by) references people (school_id, id),
  foreign key (school_id, dropped_by) references people (school_id, id),
  foreign key (school_id, confirmed_by) references people (school_id, id)
);
comment on table calculation_changes is 'A change of calculation: proposed, looked at, then made or dropped';
comment on column calculation_changes.school_id is 'The school that owns the row';
comment on column calculation_changes.id is 'UUIDv7 made by the application';
comment on column calculation_changes.course_id is 'The course it is for; none for the school';
comment on column calculation_changes.wanted is 'What is wanted: method, settings, span, what courses may choose, a new scale with its mapping';
comment on column calculation_changes.reason is 'Why';
comment on column calculation_changes.proposed_by is 'Who proposed it';
comment on column calculation_changes.proposed_at is 'When';
comment on column calculation_changes.all_cells is 'How many levels it concerns; none until that was counted';
comment on column calculation_changes.looked_at is 'How many of them were worked out to be looked at';
comment on column calculation_changes.previewed_at is 'When all of them were';
comment on column calculation_changes.dropped_by is 'Who dropped it';
comment on column calculation_changes.dropped_at is 'When';
comment on column calculation_changes.confirmed_by is 'Who made it';
comment on column calculation_changes.confirmed_at is 'When it came into force';
comment on column calculation_changes.worked_out is 'How many levels were worked out anew since';
comment on column calculation_changes.applied_at is 'When all of them were';
select guard_school_table('calculation_changes');
grant select, insert, update on calculation_changes to waymark_app;
create index on calculation_changes (school_id, proposed_at desc);

create table calculation_change_cells (
  school_id uuid not null references schools (id),
  id uuid not null,
  change_id uuid not null,
  student_id uuid not null,
  goal_id uuid not null,
  span text not null,
  from_status text not null,
  from_word smallint,
  to_status text not null,
  to_word smallint,
  primary key (school_id, id),
  foreign key (school_id, change_id) references calculation_changes (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  unique (school_id, change_id, student_id, goal_id, span)
);
comment on table calculation_change_cells is 'A level that a change of calculation would alter, as it was when the change was looked at';
comment on column calculation_change_cells.school_id is 'The school that owns the row';
comment on column calculation_change_cells.id is 'UUIDv7 made by the application';
comment on column calculation_change_cells.change_id is 'The change';
comment on column calculation_change_cells.student_id is 'The student';
comment on column calculation_change_cells.goal_id is 'The goal';
comment on column calculation_change_cells.span is 'The span of the level as it would be';
comment on column calculation_change_cells.from_status is 'What is said now';
comment on column calculation_change_cells.from_word is 'The level whose word is said now, on the scale of now';
comment on column calculation_change_cells.to_status is 'What would be said';
comment on column calculation_change_cells.to_word is 'The level whose word would be said, on the scale wanted';
select guard_school_table('calculation_change_cells');
grant select, insert, delete on calculation_change_cells to waymark_app;
