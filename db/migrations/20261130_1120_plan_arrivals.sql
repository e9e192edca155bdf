-- A plan that came from elsewhere in one act: last year's course, or a colleague's file.

create table plan_arrivals (
  school_id uuid not null references schools (id),
  id uuid not null,
  course_id uuid not null,
  source text not null check (source in ('last-year', 'file')),
  title text not null,
  change_id uuid,
  brought_by uuid not null,
  brought_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, course_id) references courses (school_id, id),
  foreign key (school_id, change_id) references undoable_changes (school_id, id),
  foreign key (school_id, brought_by) references people (school_id, id)
);
comment on table plan_arrivals is 'Units and goals that came into a course in one act, which a row of plan_arrival_ends takes back';
comment on column plan_arrivals.school_id is 'The school that owns the row';
comment on column plan_arrivals.id is 'UUIDv7 made by the application';
comment on column plan_arrivals.course_id is 'The course it came into';
comment on column plan_arrivals.source is 'last-year: the same course a year before; file: a course plan that somebody shared';
comment on column plan_arrivals.title is 'The school year or the course it came from';
comment on column plan_arrivals.change_id is 'The change by which its goals came into the year; none where no goal came';
comment on column plan_arrivals.brought_by is 'Who';
comment on column plan_arrivals.brought_at is 'When';
select guard_school_table('plan_arrivals');
grant select, insert on plan_arrivals to waymark_app;

create table plan_arrival_ends (
  school_id uuid not null references schools (id),
  id uuid not null,
  arrival_id uuid not null,
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, arrival_id) references plan_arrivals (school_id, id),
  foreign key (school_id, ended_by) references people (school_id, id),
  unique (school_id, arrival_id)
);
comment on table plan_arrival_ends is 'A plan that was taken out again: its units and tasks are off the plan, its goals out of the year';
comment on column plan_arrival_ends.school_id is 'The school that owns the row';
comment on column plan_arrival_ends.id is 'UUIDv7 made by the application';
comment on column plan_arrival_ends.arrival_id is 'What it ends';
comment on column plan_arrival_ends.ended_by is 'Who';
comment on column plan_arrival_ends.ended_at is 'When';
select guard_school_table('plan_arrival_ends');
grant select, insert on plan_arrival_ends to waymark_app;

alter table units add column arrival_id uuid;
comment on column units.arrival_id is 'The act by which it came from elsewhere; none where it was planned here';
alter table units
  add constraint units_arrival_fkey foreign key (school_id, arrival_id)
    references plan_arrivals (school_id, id) not valid;
create index on units (school_id, arrival_id) where arrival_id is not null;
