-- A goal made of several: which, and by which rule it counts as shown.

create table goal_rules (
  school_id uuid not null references schools (id),
  id uuid not null,
  goal_id uuid not null,
  kind text not null check (kind in ('points', 'every', 'lowest')),
  points_required smallint check (points_required between 1 and 999),
  made_by uuid not null,
  made_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  check ((kind = 'points') = (points_required is not null))
);
comment on table goal_rules is 'How a goal made of several counts as shown; another row takes its place after a row of goal_rule_ends';
comment on column goal_rules.school_id is 'The school that owns the row';
comment on column goal_rules.id is 'UUIDv7 made by the application';
comment on column goal_rules.goal_id is 'The goal made of several';
comment on column goal_rules.kind is 'points: required parts and enough points; every: all parts; lowest: the part that stands lowest decides';
comment on column goal_rules.points_required is 'Points that the parts shown must reach; for points alone';
comment on column goal_rules.made_by is 'Who';
comment on column goal_rules.made_at is 'When';
select guard_school_table('goal_rules');
grant select, insert on goal_rules to waymark_app;

create index on goal_rules (school_id, goal_id);
create index on goal_rules (school_id, made_by);

create table goal_parts (
  school_id uuid not null references schools (id),
  id uuid not null,
  rule_id uuid not null,
  goal_id uuid not null,
  position smallint not null check (position >= 1),
  points smallint not null check (points between 0 and 99),
  required boolean not null,
  primary key (school_id, id),
  foreign key (school_id, rule_id) references goal_rules (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  unique (school_id, rule_id, goal_id)
);
comment on table goal_parts is 'A goal that is part of a goal made of several';
comment on column goal_parts.school_id is 'The school that owns the row';
comment on column goal_parts.id is 'UUIDv7 made by the application';
comment on column goal_parts.rule_id is 'The rule, and by it the goal it is part of';
comment on column goal_parts.goal_id is 'The part';
comment on column goal_parts.position is 'Order; 1 is the first';
comment on column goal_parts.points is 'What it adds where it is shown; for rules by points';
comment on column goal_parts.required is 'Without it the whole is not shown; for rules by points';
select guard_school_table('goal_parts');
grant select, insert on goal_parts to waymark_app;

create index on goal_parts (school_id, goal_id);

create table goal_rule_ends (
  school_id uuid not null references schools (id),
  id uuid not null,
  rule_id uuid not null,
  ended_by uuid not null,
  ended_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, rule_id) references goal_rules (school_id, id),
  foreign key (school_id, ended_by) references people (school_id, id),
  unique (school_id, rule_id)
);
comment on table goal_rule_ends is 'A rule that holds no more: another took its place, or the goal is one of its own again';
comment on column goal_rule_ends.school_id is 'The school that owns the row';
comment on column goal_rule_ends.id is 'UUIDv7 made by the application';
comment on column goal_rule_ends.rule_id is 'What it ends';
comment on column goal_rule_ends.ended_by is 'Who';
comment on column goal_rule_ends.ended_at is 'When';
select guard_school_table('goal_rule_ends');
grant select, insert on goal_rule_ends to waymark_app;

create index on goal_rule_ends (school_id, ended_by);
