-- A teacher's judgement stands above arithmetic, with a reason, until it is withdrawn.

create table overrides (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  goal_id uuid not null,
  span text not null,
  level smallint not null check (level between 0 and 9),
  scale_version_id uuid not null,
  reason text not null check (reason ~ '\S'),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, scale_version_id) references scale_versions (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id)
);
comment on table overrides is 'A teacher''s judgement on top of an estimate; the newest of a cell that is not withdrawn stands';
comment on column overrides.school_id is 'The school that owns the row';
comment on column overrides.id is 'UUIDv7 made by the application';
comment on column overrides.student_id is 'Whose estimate';
comment on column overrides.goal_id is 'Of which goal';
comment on column overrides.span is 'The year of adoption, or continuing';
comment on column overrides.level is 'The level that the teacher says it is';
comment on column overrides.scale_version_id is 'The scale it is a level of';
comment on column overrides.reason is 'Why, in the teacher''s words; the student and the family read it';
comment on column overrides.made_by is 'Who judged';
comment on column overrides.made_at is 'When; evidence recorded later may disagree';
select guard_school_table('overrides');
grant select, insert on overrides to waymark_app;

create index on overrides (school_id, student_id, goal_id, span);

create table override_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  override_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, override_id) references overrides (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, override_id)
);
comment on table override_withdrawals is 'A judgement on top of an estimate that no longer stands';
comment on column override_withdrawals.school_id is 'The school that owns the row';
comment on column override_withdrawals.id is 'UUIDv7 made by the application';
comment on column override_withdrawals.override_id is 'The judgement';
comment on column override_withdrawals.withdrawn_by is 'Who took it back';
comment on column override_withdrawals.withdrawn_at is 'When';
select guard_school_table('override_withdrawals');
grant select, insert on override_withdrawals to waymark_app;

-- Beside what the arithmetic says, so that lists and counts need no second read. Without a default no row is rewritten.
alter table estimates
  add column override_level smallint,
  add column override_shown boolean,
  add constraint estimates_override_check check ((override_level is null) = (override_shown is null)) not valid;
comment on column estimates.override_level is 'The level of the override that stands; none where the arithmetic holds';
comment on column estimates.override_shown is 'Whether that level is at the cut of its scale or above';
