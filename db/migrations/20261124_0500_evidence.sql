-- Evidence of learning and what it says. Judgements are added, never overwritten.

create table occasions (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  task_id uuid,
  attempt smallint not null default 1,
  worked_on date not null,
  class_id uuid,
  retake_of_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, task_id) references tasks (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, retake_of_id) references occasions (school_id, id),
  foreign key (school_id, created_by) references people (school_id, id)
);
comment on table occasions is 'One attempt at a task, or an observation on one school day';
comment on column occasions.school_id is 'The school that owns the row';
comment on column occasions.id is 'UUIDv7 made by the application';
comment on column occasions.student_id is 'Who did the work';
comment on column occasions.task_id is 'The task; none for an observation';
comment on column occasions.attempt is 'Which attempt at the task';
comment on column occasions.worked_on is 'The school day of the work';
comment on column occasions.class_id is 'The class in which it was, if any';
comment on column occasions.retake_of_id is 'The occasion that this attempt replaces where it is better';
comment on column occasions.created_by is 'Who recorded it';
comment on column occasions.created_at is 'When';
select guard_school_table('occasions');
grant select, insert on occasions to waymark_app;

create unique index on occasions (school_id, student_id, task_id, attempt) where task_id is not null;
create unique index on occasions (school_id, student_id, worked_on) where task_id is null;

create table evidence (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  goal_id uuid not null,
  occasion_id uuid not null,
  judge_id uuid not null,
  level smallint not null check (level between 1 and 9),
  worked_on date not null,
  span text not null,
  class_id uuid,
  goal_version_id uuid not null,
  rubric_version_id uuid,
  scale_version_id uuid not null,
  supports text[] not null default '{}',
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, occasion_id) references occasions (school_id, id),
  foreign key (school_id, judge_id) references people (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, goal_version_id) references goal_versions (school_id, id),
  foreign key (school_id, rubric_version_id) references rubric_versions (school_id, id),
  foreign key (school_id, scale_version_id) references scale_versions (school_id, id)
);
comment on table evidence is 'One judgement of one piece: a student, a goal, an occasion';
comment on column evidence.school_id is 'The school that owns the row';
comment on column evidence.id is 'UUIDv7 made by the application';
comment on column evidence.student_id is 'Who did the work';
comment on column evidence.goal_id is 'What was judged';
comment on column evidence.occasion_id is 'When and at what';
comment on column evidence.judge_id is 'Who judged; a later row of the same judge of the same piece supersedes';
comment on column evidence.level is 'The judgement on the scale';
comment on column evidence.worked_on is 'The school day of the work';
comment on column evidence.span is 'The year of adoption, or continuing';
comment on column evidence.class_id is 'The class in which it was, if any';
comment on column evidence.goal_version_id is 'The wording it was judged by';
comment on column evidence.rubric_version_id is 'The rubric it was judged by';
comment on column evidence.scale_version_id is 'The scale it was judged by';
comment on column evidence.supports is 'Supports used; they never lower a level';
comment on column evidence.recorded_at is 'When it was recorded';
select guard_school_table('evidence');
grant select, insert on evidence to waymark_app;

create index on evidence (school_id, student_id, goal_id, span);
create index on evidence (school_id, occasion_id);
create index on evidence (school_id, class_id, recorded_at);

create table evidence_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  evidence_id uuid not null,
  reason text,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null default clock_timestamp(),
  primary key (school_id, id),
  foreign key (school_id, evidence_id) references evidence (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, evidence_id)
);
comment on table evidence_withdrawals is 'A judgement that no longer counts; the one before it stands again';
comment on column evidence_withdrawals.school_id is 'The school that owns the row';
comment on column evidence_withdrawals.id is 'UUIDv7 made by the application';
comment on column evidence_withdrawals.evidence_id is 'The judgement';
comment on column evidence_withdrawals.reason is 'Why';
comment on column evidence_withdrawals.withdrawn_by is 'Who';
comment on column evidence_withdrawals.withdrawn_at is 'When';
select guard_school_table('evidence_withdrawals');
grant select, insert on evidence_withdrawals to waymark_app;


create table estimates (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  goal_id uuid not null,
  span text not null,
  weighted_sum double precision not null,
  weight double precision not null,
  weight_squares double precision not null,
  pieces integer not null,
  last_on date,
  level double precision,
  word smallint,
  band_low double precision,
  band_high double precision,
  status text not null check (status in ('no-evidence', 'not-enough', 'not-shown', 'shown')),
  changed_at timestamptz not null default clock_timestamp(),
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  unique (school_id, student_id, goal_id, span)
);
comment on table estimates is 'What a student''s pieces on a goal say, kept in the transaction of the evidence';
comment on column estimates.school_id is 'The school that owns the row';
comment on column estimates.id is 'UUIDv7 made by the application';
comment on column estimates.student_id is 'The student';
comment on column estimates.goal_id is 'The goal';
comment on column estimates.span is 'The year of adoption, or continuing';
comment on column estimates.weighted_sum is 'N of the recency mean';
comment on column estimates.weight is 'D of the recency mean';
comment on column estimates.weight_squares is 'Q of the recency mean';
comment on column estimates.pieces is 'How many occasions count';
comment on column estimates.last_on is 'School day of the newest piece';
comment on column estimates.level is 'The unrounded level; none without evidence';
comment on column estimates.word is 'The level whose word is shown';
comment on column estimates.band_low is 'Lower end of the band';
comment on column estimates.band_high is 'Upper end of the band';
comment on column estimates.status is 'What may be said';
comment on column estimates.changed_at is 'When it last changed';
select guard_school_table('estimates');
grant select, insert, update on estimates to waymark_app;


create table feedback (
  school_id uuid not null references schools (id),
  id uuid not null,
  kind text not null check (kind in ('glow', 'grow', 'next-step')),
  student_id uuid not null,
  goal_id uuid,
  task_id uuid,
  occasion_id uuid,
  class_id uuid,
  phrase text,
  body text,
  language text,
  given text not null check (given in ('here', 'elsewhere')),
  given_by uuid not null,
  given_on date not null,
  given_at timestamptz not null default clock_timestamp(),
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, task_id) references tasks (school_id, id),
  foreign key (school_id, occasion_id) references occasions (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, given_by) references people (school_id, id),
  check (given = 'elsewhere' or phrase is not null or body is not null)
);
comment on table feedback is 'A glow, a grow or a next step; it never carries a level';
comment on column feedback.school_id is 'The school that owns the row';
comment on column feedback.id is 'UUIDv7 made by the application';
comment on column feedback.kind is 'What it is';
comment on column feedback.student_id is 'To whom';
comment on column feedback.goal_id is 'About which goal';
comment on column feedback.task_id is 'About which task';
comment on column feedback.occasion_id is 'About which work';
comment on column feedback.class_id is 'In which class';
comment on column feedback.phrase is 'Sentence of the phrase bank; none for free text';
comment on column feedback.body is 'Free text as it was written; none where it is a phrase, or was given elsewhere';
comment on column feedback.language is 'Language of the free text (BCP 47)';
comment on column feedback.given is 'elsewhere: told aloud, in a document, by mail';
comment on column feedback.given_by is 'Who gave it';
comment on column feedback.given_on is 'School day';
comment on column feedback.given_at is 'When it was recorded';
select guard_school_table('feedback');
grant select, insert on feedback to waymark_app;

create index on feedback (school_id, student_id, given_at);
create index on feedback (school_id, class_id, given_on);

create table feedback_openings (
  school_id uuid not null references schools (id),
  id uuid not null,
  feedback_id uuid not null,
  student_id uuid not null,
  opened_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, feedback_id) references feedback (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  unique (school_id, feedback_id)
);
comment on table feedback_openings is 'The student has opened a piece of feedback';
comment on column feedback_openings.school_id is 'The school that owns the row';
comment on column feedback_openings.id is 'UUIDv7 made by the application';
comment on column feedback_openings.feedback_id is 'What';
comment on column feedback_openings.student_id is 'Who';
comment on column feedback_openings.opened_at is 'When';
select guard_school_table('feedback_openings');
grant select, insert on feedback_openings to waymark_app;


create table feedback_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  feedback_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, feedback_id) references feedback (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, feedback_id)
);
comment on table feedback_withdrawals is 'Feedback taken back';
comment on column feedback_withdrawals.school_id is 'The school that owns the row';
comment on column feedback_withdrawals.id is 'UUIDv7 made by the application';
comment on column feedback_withdrawals.feedback_id is 'What';
comment on column feedback_withdrawals.withdrawn_by is 'Who';
comment on column feedback_withdrawals.withdrawn_at is 'When';
select guard_school_table('feedback_withdrawals');
grant select, insert on feedback_withdrawals to waymark_app;
