-- Counsellors, readers of a district, caseloads without a class, and sign-ins that a school has locked.

alter table person_roles drop constraint person_roles_role_check;
alter table person_roles add constraint person_roles_role_check
  check (role in ('student', 'guardian', 'teacher', 'leader', 'staff', 'counsellor', 'district-reader'));
comment on column person_roles.role is
  'staff and counsellor have no reach of their own; a district-reader reads published counts and nothing else';

create table caseloads (
  school_id uuid not null references schools (id),
  id uuid not null,
  staff_id uuid not null,
  student_id uuid not null,
  kind text not null check (kind in ('enl', 'counselling')),
  from_on date not null,
  until_on date,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, staff_id) references people (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, recorded_by) references people (school_id, id),
  check (staff_id <> student_id)
);
comment on table caseloads is 'A student whom a member of staff looks after without a class, from when until when';
comment on column caseloads.school_id is 'The school that owns the row';
comment on column caseloads.id is 'UUIDv7 made by the application';
comment on column caseloads.staff_id is 'The teacher of English as a new language, or the counsellor';
comment on column caseloads.student_id is 'The student';
comment on column caseloads.kind is 'enl: language support; counselling';
comment on column caseloads.from_on is 'First day';
comment on column caseloads.until_on is 'First day on which it holds no more';
comment on column caseloads.recorded_by is 'Who recorded it';
comment on column caseloads.recorded_at is 'When the row was made';
select guard_school_table('caseloads');
grant select, insert, update on caseloads to waymark_app;

create index on caseloads (school_id, staff_id);
create index on caseloads (school_id, student_id);
create unique index on caseloads (school_id, staff_id, student_id, kind) where until_on is null;

create table membership_locks (
  id uuid primary key,
  membership_id uuid not null references memberships (id),
  reason text not null,
  locked_by uuid,
  locked_at timestamptz not null,
  restored_by uuid,
  restored_at timestamptz
);
comment on table membership_locks is 'A school has locked a sign-in out of it, until somebody restores it';
comment on column membership_locks.id is 'UUIDv7 made by the application';
comment on column membership_locks.membership_id is 'Whose, and in which school; other schools of the human stay open';
comment on column membership_locks.reason is 'Why, in the words of who locked it';
comment on column membership_locks.locked_by is 'Person of the school; no foreign key crosses from sign-in to a school';
comment on column membership_locks.locked_at is 'When';
comment on column membership_locks.restored_by is 'Person of the school who opened it again';
comment on column membership_locks.restored_at is 'When it was opened again';
grant select, insert, update on membership_locks to waymark_app;

create unique index on membership_locks (membership_id) where restored_at is null;

create table published_counts (
  school_id uuid not null references schools (id),
  id uuid not null,
  counts jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, published_by) references people (school_id, id)
);
comment on table published_counts is 'Counts that a leader has published for the district; the latest holds';
comment on column published_counts.school_id is 'The school that owns the row';
comment on column published_counts.id is 'UUIDv7 made by the application';
comment on column published_counts.counts is 'Number by name, such as students; a number below 10 is never published';
comment on column published_counts.published_by is 'The leader';
comment on column published_counts.published_at is 'When';
select guard_school_table('published_counts');
grant select, insert on published_counts to waymark_app;

create index on published_counts (school_id, published_at);
