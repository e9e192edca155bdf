-- What becomes of feedback: the student's word on it, and the teacher's look at what came of it.

create table uptakes (
  school_id uuid not null references schools (id),
  id uuid not null,
  feedback_id uuid not null,
  student_id uuid not null,
  kind text not null check (kind in ('plan', 'tried')),
  phrase text check (phrase is null or kind = 'plan'),
  outcome text check (outcome is null or (outcome in ('helped', 'unsure') and kind = 'tried')),
  body text check (body ~ '\S'),
  language text,
  said_on date not null,
  said_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, feedback_id) references feedback (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  check (phrase is not null or outcome is not null or body is not null)
);
comment on table uptakes is 'What a student says about a piece of feedback: a plan, or that they tried it';
comment on column uptakes.school_id is 'The school that owns the row';
comment on column uptakes.id is 'UUIDv7 made by the browser or the form';
comment on column uptakes.feedback_id is 'The feedback; one of those that were given in one go';
comment on column uptakes.student_id is 'Who says it';
comment on column uptakes.kind is 'plan: I will; tried: I tried it';
comment on column uptakes.phrase is 'Ready sentence of a plan; none for own words alone';
comment on column uptakes.outcome is 'What came of trying; none for own words alone';
comment on column uptakes.body is 'Own words as they were written';
comment on column uptakes.language is 'Language of the own words (BCP 47)';
comment on column uptakes.said_on is 'School day';
comment on column uptakes.said_at is 'When';
select guard_school_table('uptakes');
grant select, insert on uptakes to waymark_app;

create index on uptakes (school_id, feedback_id);

create table uptake_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  uptake_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, uptake_id) references uptakes (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, uptake_id)
);
comment on table uptake_withdrawals is 'A student''s word on feedback that they took back';
comment on column uptake_withdrawals.school_id is 'The school that owns the row';
comment on column uptake_withdrawals.id is 'UUIDv7 made by the application';
comment on column uptake_withdrawals.uptake_id is 'What was said';
comment on column uptake_withdrawals.withdrawn_by is 'Who took it back';
comment on column uptake_withdrawals.withdrawn_at is 'When';
select guard_school_table('uptake_withdrawals');
grant select, insert on uptake_withdrawals to waymark_app;

create table feedback_checks (
  school_id uuid not null references schools (id),
  id uuid not null,
  feedback_id uuid not null,
  checked_by uuid not null,
  body text check (body ~ '\S'),
  language text,
  checked_on date not null,
  checked_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, feedback_id) references feedback (school_id, id),
  foreign key (school_id, checked_by) references people (school_id, id)
);
comment on table feedback_checks is 'A teacher has looked at what became of a piece of feedback';
comment on column feedback_checks.school_id is 'The school that owns the row';
comment on column feedback_checks.id is 'UUIDv7 made by the browser or the form';
comment on column feedback_checks.feedback_id is 'The feedback; one of those that were given in one go';
comment on column feedback_checks.checked_by is 'Who looked';
comment on column feedback_checks.body is 'A word to the student, as it was written; none where the look says enough';
comment on column feedback_checks.language is 'Language of the word (BCP 47)';
comment on column feedback_checks.checked_on is 'School day';
comment on column feedback_checks.checked_at is 'When';
select guard_school_table('feedback_checks');
grant select, insert on feedback_checks to waymark_app;

create index on feedback_checks (school_id, feedback_id);

create table feedback_check_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  check_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, check_id) references feedback_checks (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, check_id)
);
comment on table feedback_check_withdrawals is 'A teacher''s look at feedback that was taken back';
comment on column feedback_check_withdrawals.school_id is 'The school that owns the row';
comment on column feedback_check_withdrawals.id is 'UUIDv7 made by the application';
comment on column feedback_check_withdrawals.check_id is 'The look';
comment on column feedback_check_withdrawals.withdrawn_by is 'Who took it back';
comment on column feedback_check_withdrawals.withdrawn_at is 'When';
select guard_school_table('feedback_check_withdrawals');
grant select, insert on feedback_check_withdrawals to waymark_app;
