-- How goals stand to each other: one takes the place of another whose meaning changed, or comes before it.

create table goal_links (
  school_id uuid not null references schools (id),
  id uuid not null,
  kind text not null check (kind in ('replaces', 'precedes')),
  from_goal_id uuid not null,
  to_goal_id uuid not null,
  reason text not null default '',
  made_by uuid,
  made_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, from_goal_id) references goals (school_id, id),
  foreign key (school_id, to_goal_id) references goals (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  check (from_goal_id <> to_goal_id)
);
comment on table goal_links is 'One goal replaces another or precedes it; it holds until a row of goal_link_ends ends it';
comment on column goal_links.school_id is 'The school that owns the row';
comment on column goal_links.id is 'UUIDv7 made by the application';
comment on column goal_links.kind is 'replaces: the first took the place of the second, whose evidence stays its own; precedes: the first leads to the second';
comment on column goal_links.from_goal_id is 'The goal that replaces or comes first';
comment on column goal_links.to_goal_id is 'The goal that is replaced or comes after';
comment on column goal_links.reason is 'Why, for everyone to read; may be empty';
comment on column goal_links.made_by is 'Who made it; null where nobody wrote it down';
comment on column goal_links.made_at is 'When';
select guard_school_table('goal_links');
grant select, insert on goal_links to waymark_app;

create index on goal_links (school_id, from_goal_id);
create index on goal_links (school_id, to_goal_id);
create index on goal_links (school_id, made_by) where made_by is not null;

create table goal_link_ends (
  school_id uuid not null references schools (id),
  id uuid not null,
  link_id uuid not null,
  ended_by uuid not null,
  ended_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, link_id) references goal_links (school_id, id),
  foreign key (school_id, ended_by) references people (school_id, id),
  unique (school_id, link_id)
);
comment on table goal_link_ends is 'A link between goals that holds no more';
comment on column goal_link_ends.school_id is 'The school that owns the row';
comment on column goal_link_ends.id is 'UUIDv7 made by the application';
comment on column goal_link_ends.link_id is 'What it ends';
comment on column goal_link_ends.ended_by is 'Who';
comment on column goal_link_ends.ended_at is 'When';
select guard_school_table('goal_link_ends');
grant select, insert on goal_link_ends to waymark_app;

create index on goal_link_ends (school_id, ended_by);

-- Until now a goal named the one it replaced in a column of its own, which nothing could end.
insert into goal_links (school_id, id, kind, from_goal_id, to_goal_id, made_by, made_at)
select school_id, gen_random_uuid(), 'replaces', id, replaces_id, created_by, created_at
from goals
where replaces_id is not null and replaces_id <> id;
comment on column goals.replaces_id is 'No longer written: goal_links says which goal takes the place of which';
