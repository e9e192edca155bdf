-- Courses, the groups that take them, and dates to look at.

create table terms (
  school_id uuid not null references schools (id),
  id uuid not null,
  title text not null,
  kind text not null check (kind in ('schoolYear', 'semester', 'term', 'gradingPeriod')),
  starts_on date not null,
  ends_on date not null,
  school_year text not null,
  parent_id uuid,
  ended_on date,
  primary key (school_id, id),
  foreign key (school_id, parent_id) references terms (school_id, id),
  check (ends_on >= starts_on)
);
comment on table terms is 'Dates to look at; never a reset';
comment on column terms.school_id is 'The school that owns the row';
comment on column terms.id is 'UUIDv7 made by the application';
comment on column terms.title is 'Name of the stretch';
comment on column terms.kind is 'OneRoster''s session types';
comment on column terms.starts_on is 'First day';
comment on column terms.ends_on is 'Last day';
comment on column terms.school_year is 'Label such as 2026-27';
comment on column terms.parent_id is 'The longer stretch it is part of';
comment on column terms.ended_on is 'Day from which the source no longer had it';
select guard_school_table('terms');
grant select, insert, update on terms to waymark_app;


create table courses (
  school_id uuid not null references schools (id),
  id uuid not null,
  title text not null,
  code text,
  subject text,
  ended_on date,
  primary key (school_id, id)
);
comment on table courses is 'What is taught over a year';
comment on column courses.school_id is 'The school that owns the row';
comment on column courses.id is 'UUIDv7 made by the application';
comment on column courses.title is 'Its name';
comment on column courses.code is 'Its code in the school';
comment on column courses.subject is 'Its subject';
comment on column courses.ended_on is 'Day from which it is no longer taught';
select guard_school_table('courses');
grant select, insert, update on courses to waymark_app;


create table classes (
  school_id uuid not null references schools (id),
  id uuid not null,
  course_id uuid not null,
  title text not null,
  code text,
  kind text not null default 'scheduled' check (kind in ('scheduled', 'homeroom')),
  school_year text not null,
  ended_on date,
  primary key (school_id, id),
  foreign key (school_id, course_id) references courses (school_id, id)
);
comment on table classes is 'One group of students taking a course';
comment on column classes.school_id is 'The school that owns the row';
comment on column classes.id is 'UUIDv7 made by the application';
comment on column classes.course_id is 'What they take';
comment on column classes.title is 'Its name';
comment on column classes.code is 'Its code in the school';
comment on column classes.kind is 'homeroom teaches no course of its own';
comment on column classes.school_year is 'Label such as 2026-27';
comment on column classes.ended_on is 'Day from which it no longer meets';
select guard_school_table('classes');
grant select, insert, update on classes to waymark_app;

create index on classes (school_id, course_id);

create table class_terms (
  school_id uuid not null references schools (id),
  id uuid not null,
  class_id uuid not null,
  term_id uuid not null,
  primary key (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, term_id) references terms (school_id, id),
  unique (school_id, class_id, term_id)
);
comment on table class_terms is 'The terms in which a class meets';
comment on column class_terms.school_id is 'The school that owns the row';
comment on column class_terms.id is 'UUIDv7 made by the application';
comment on column class_terms.class_id is 'The class';
comment on column class_terms.term_id is 'The term';
select guard_school_table('class_terms');
grant select, insert, delete on class_terms to waymark_app;


create table enrollments (
  school_id uuid not null references schools (id),
  id uuid not null,
  class_id uuid not null,
  student_id uuid not null,
  from_on date not null,
  until_on date,
  primary key (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id)
);
comment on table enrollments is 'A student in a class, from when until when';
comment on column enrollments.school_id is 'The school that owns the row';
comment on column enrollments.id is 'UUIDv7 made by the application';
comment on column enrollments.class_id is 'The class';
comment on column enrollments.student_id is 'The student';
comment on column enrollments.from_on is 'First day';
comment on column enrollments.until_on is 'First day on which it holds no more';
select guard_school_table('enrollments');
grant select, insert, update on enrollments to waymark_app;

create index on enrollments (school_id, class_id);
create index on enrollments (school_id, student_id);

create table class_staff (
  school_id uuid not null references schools (id),
  id uuid not null,
  class_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('teacher', 'co-teacher')),
  from_on date not null,
  until_on date,
  primary key (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, person_id) references people (school_id, id)
);
comment on table class_staff is 'Who teaches a class, from when until when';
comment on column class_staff.school_id is 'The school that owns the row';
comment on column class_staff.id is 'UUIDv7 made by the application';
comment on column class_staff.class_id is 'The class';
comment on column class_staff.person_id is 'The teacher';
comment on column class_staff.role is 'Both record evidence';
comment on column class_staff.from_on is 'First day';
comment on column class_staff.until_on is 'First day on which it holds no more';
select guard_school_table('class_staff');
grant select, insert, update on class_staff to waymark_app;

create index on class_staff (school_id, class_id);
create index on class_staff (school_id, person_id);
