-- Drop-in times that a teacher offers. Nobody has to come, and who came is not kept.

create table chances (
  school_id uuid not null references schools (id),
  id uuid not null,
  on_day date,
  weekday smallint check (weekday between 1 and 7),
  starts_at time not null,
  ends_at time not null,
  place text not null check (place ~ '\S'),
  note text not null default '',
  language text not null,
  offered_by uuid not null,
  offered_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, offered_by) references people (school_id, id),
  check ((on_day is null) <> (weekday is null)),
  check (starts_at < ends_at)
);
comment on table chances is 'A time at which students may drop in; it stands until it is retracted';
comment on column chances.school_id is 'The school that owns the row';
comment on column chances.id is 'UUID made by the form: the same again is applied once';
comment on column chances.on_day is 'The one school day; none where it is weekly';
comment on column chances.weekday is 'Every week on this day, 1 Monday to 7 Sunday; none where it is on one day';
comment on column chances.starts_at is 'From, on the clock of the school';
comment on column chances.ends_at is 'Until, on the clock of the school';
comment on column chances.place is 'Where, in the teacher''s words';
comment on column chances.note is 'What else students may know; may be empty';
comment on column chances.language is 'Language of the page on which place and note were written (BCP 47)';
comment on column chances.offered_by is 'The teacher who is there';
comment on column chances.offered_at is 'When it was offered';
select guard_school_table('chances');
grant select, insert on chances to waymark_app;

create table chance_classes (
  school_id uuid not null references schools (id),
  id uuid not null,
  chance_id uuid not null,
  class_id uuid not null,
  primary key (school_id, id),
  foreign key (school_id, chance_id) references chances (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  unique (school_id, chance_id, class_id)
);
comment on table chance_classes is 'For which classes a drop-in time is';
comment on column chance_classes.school_id is 'The school that owns the row';
comment on column chance_classes.id is 'UUIDv7 made by the application';
comment on column chance_classes.chance_id is 'The time';
comment on column chance_classes.class_id is 'The class';
select guard_school_table('chance_classes');
grant select, insert on chance_classes to waymark_app;

create index on chance_classes (school_id, class_id);

create table chance_goals (
  school_id uuid not null references schools (id),
  id uuid not null,
  chance_id uuid not null,
  goal_id uuid not null,
  primary key (school_id, id),
  foreign key (school_id, chance_id) references chances (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  unique (school_id, chance_id, goal_id)
);
comment on table chance_goals is 'For which goals a drop-in time is; without a row it is for any';
comment on column chance_goals.school_id is 'The school that owns the row';
comment on column chance_goals.id is 'UUIDv7 made by the application';
comment on column chance_goals.chance_id is 'The time';
comment on column chance_goals.goal_id is 'The goal';
select guard_school_table('chance_goals');
grant select, insert on chance_goals to waymark_app;

create table chance_retractions (
  school_id uuid not null references schools (id),
  id uuid not null,
  chance_id uuid not null,
  retracted_by uuid not null,
  retracted_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, chance_id) references chances (school_id, id),
  foreign key (school_id, retracted_by) references people (school_id, id),
  unique (school_id, chance_id)
);
comment on table chance_retractions is 'A drop-in time that is no longer offered';
comment on column chance_retractions.school_id is 'The school that owns the row';
comment on column chance_retractions.id is 'UUIDv7 made by the application';
comment on column chance_retractions.chance_id is 'The time';
comment on column chance_retractions.retracted_by is 'Who';
comment on column chance_retractions.retracted_at is 'When';
select guard_school_table('chance_retractions');
grant select, insert on chance_retractions to waymark_app;
