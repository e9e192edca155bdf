-- What a teacher has seen in the focus queue. Each keeps their own; a row of it is taken back by another row.

create table focus_marks (
  school_id uuid not null references schools (id),
  id uuid not null,
  teacher_id uuid not null,
  student_id uuid not null,
  goal_id uuid,
  reason text not null check (reason ~ '^[a-z-]+$'),
  known_until timestamptz not null,
  seen_on date not null,
  seen_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, teacher_id) references people (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id)
);
comment on table focus_marks is 'A teacher has seen a row of their focus queue; it comes back when something new happened';
comment on column focus_marks.school_id is 'The school that owns the row';
comment on column focus_marks.id is 'UUIDv7 made by the application';
comment on column focus_marks.teacher_id is 'Who has seen it; what one has seen is still new to a co-teacher';
comment on column focus_marks.student_id is 'Whom the row was about';
comment on column focus_marks.goal_id is 'On which goal; none where the row named none';
comment on column focus_marks.reason is 'The reason that the row gave';
comment on column focus_marks.known_until is 'The newest fact that the row spoke of; what is newer is news';
comment on column focus_marks.seen_on is 'School day';
comment on column focus_marks.seen_at is 'When';
select guard_school_table('focus_marks');
grant select, insert on focus_marks to waymark_app;

create index on focus_marks (school_id, teacher_id, seen_on);

create table focus_mark_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  mark_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, mark_id) references focus_marks (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, mark_id)
);
comment on table focus_mark_withdrawals is 'A row that was marked as seen stands in the queue again';
comment on column focus_mark_withdrawals.school_id is 'The school that owns the row';
comment on column focus_mark_withdrawals.id is 'UUIDv7 made by the application';
comment on column focus_mark_withdrawals.mark_id is 'Which mark';
comment on column focus_mark_withdrawals.withdrawn_by is 'Who took it back';
comment on column focus_mark_withdrawals.withdrawn_at is 'When';
select guard_school_table('focus_mark_withdrawals');
grant select, insert on focus_mark_withdrawals to waymark_app;
