-- How pieces become levels: what a school chose, and what a course chose within that.

create table calculations (
  school_id uuid not null references schools (id),
  id uuid not null,
  course_id uuid,
  ordinal integer not null,
  method text,
  settings jsonb not null default '{}',
  span text not null check (span in ('year', 'continuing')),
  courses_may text[] not null default '{}',
  reason text,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (school_id, id),
  unique nulls not distinct (school_id, course_id, ordinal),
  foreign key (school_id, course_id) references courses (school_id, id),
  foreign key (school_id, chosen_by) references people (school_id, id)
);
comment on table calculations is 'A choice of how pieces become levels; the newest of a school, or of a course, holds';
comment on column calculations.school_id is 'The school that owns the row';
comment on column calculations.id is 'UUIDv7 made by the application';
comment on column calculations.course_id is 'The course that chose for the goals it owns; none for the school';
comment on column calculations.ordinal is '1 is the first of the school or course';
comment on column calculations.method is 'Key of a method on the shelf; none where a course goes back to what the school chose';
comment on column calculations.settings is 'The method''s settings that differ from how it usually is';
comment on column calculations.span is 'Whether levels start anew with each year of adoption, or continue';
comment on column calculations.courses_may is 'Keys of the methods a course may choose instead; only where the school chose';
comment on column calculations.reason is 'Why, for those who ask later';
comment on column calculations.chosen_by is 'Who chose';
comment on column calculations.chosen_at is 'When';
select guard_school_table('calculations');
grant select, insert on calculations to waymark_app;

alter table goals add column calculation_id uuid;
alter table goals add column continuing boolean not null default false;
alter table goals add foreign key (school_id, calculation_id) references calculations (school_id, id) not valid;
alter table goals validate constraint goals_school_id_calculation_id_fkey;
comment on column goals.calculation_id is 'The choice by which its levels come about; none while nobody has chosen';
comment on column goals.continuing is 'Whether its levels go on over the years; as its calculation says';
grant update (calculation_id, continuing) on goals to waymark_app;

alter table estimates add column calculation_id uuid;
comment on column estimates.calculation_id is 'The choice it was worked out by; none while nobody had chosen';
comment on column estimates.weighted_sum is 'N of the recency mean; 0 under a method that reads its history each time';
comment on column estimates.weight is 'D of the recency mean; 0 under a method that reads its history each time';
comment on column estimates.weight_squares is 'Q of the recency mean; 0 under a method that reads its history each time';
