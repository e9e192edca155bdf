-- A retake: request, learning step, slot, then new evidence for that goal only. Rows are added and never changed: what a
-- person takes back is a row more. Nothing here leads into a level.

create table retake_requests (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  goal_id uuid not null,
  occasion_id uuid,
  step text not null check (step in ('practice', 'corrected', 'talk')),
  plan text check (plan ~ '\S'),
  language text,
  asked_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, occasion_id) references occasions (school_id, id),
  check ((plan is null) = (language is null))
);
comment on table retake_requests is 'A student asks to show a goal once more, and says how they get ready';
comment on column retake_requests.school_id is 'The school that owns the row';
comment on column retake_requests.id is 'UUIDv7 made by the browser or the application';
comment on column retake_requests.student_id is 'Who asks';
comment on column retake_requests.goal_id is 'What they want to show';
comment on column retake_requests.occasion_id is 'The attempt at a task that they want to do once more; none where it is the goal alone';
comment on column retake_requests.step is 'The learning step they plan: practice, a corrected piece, or a talk';
comment on column retake_requests.plan is 'Why, or what exactly, in their own words';
comment on column retake_requests.language is 'The language of these words';
comment on column retake_requests.asked_at is 'When';
select guard_school_table('retake_requests');
grant select, insert on retake_requests to waymark_app;
create index on retake_requests (school_id, student_id, goal_id);
create index on retake_requests (school_id, goal_id);

create table retake_steps (
  school_id uuid not null references schools (id),
  id uuid not null,
  request_id uuid not null,
  word text not null check (word in ('done', 'confirmed')),
  step text not null check (step in ('practice', 'corrected', 'talk')),
  words text check (words ~ '\S'),
  language text,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, request_id) references retake_requests (school_id, id),
  foreign key (school_id, said_by) references people (school_id, id),
  check ((words is null) = (language is null))
);
comment on table retake_steps is 'The learning step of a request was done: the student says so, and a teacher may confirm it';
comment on column retake_steps.school_id is 'The school that owns the row';
comment on column retake_steps.id is 'UUIDv7 made by the application';
comment on column retake_steps.request_id is 'Of which request';
comment on column retake_steps.word is 'done is the student''s word, confirmed a teacher''s';
comment on column retake_steps.step is 'What was done: practice, a corrected piece, or a talk';
comment on column retake_steps.words is 'What exactly, in their own words';
comment on column retake_steps.language is 'The language of these words';
comment on column retake_steps.said_by is 'Who says it';
comment on column retake_steps.said_at is 'When';
select guard_school_table('retake_steps');
grant select, insert on retake_steps to waymark_app;
create index on retake_steps (school_id, request_id);

create table retake_step_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  step_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, step_id) references retake_steps (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, step_id)
);
comment on table retake_step_withdrawals is 'A word about a learning step that was taken back';
comment on column retake_step_withdrawals.school_id is 'The school that owns the row';
comment on column retake_step_withdrawals.id is 'UUIDv7 made by the application';
comment on column retake_step_withdrawals.step_id is 'The word';
comment on column retake_step_withdrawals.withdrawn_by is 'Who took it back';
comment on column retake_step_withdrawals.withdrawn_at is 'When';
select guard_school_table('retake_step_withdrawals');
grant select, insert on retake_step_withdrawals to waymark_app;

create table retake_endings (
  school_id uuid not null references schools (id),
  id uuid not null,
  request_id uuid not null,
  ending text not null check (ending in ('taken-back', 'declined')),
  reason text check (reason in ('practise-first', 'feedback-first', 'other-goal-first', 'shown-already')),
  words text check (words ~ '\S'),
  language text,
  step_first text check (step_first in ('practice', 'corrected', 'talk')),
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, request_id) references retake_requests (school_id, id),
  foreign key (school_id, ended_by) references people (school_id, id),
  check ((words is null) = (language is null)),
  check ((ending = 'declined') = (reason is not null)),
  check ((ending = 'declined') = (step_first is not null))
);
comment on table retake_endings is 'A request that ended without a retake; what was shown ends it by its evidence, which stands elsewhere';
comment on column retake_endings.school_id is 'The school that owns the row';
comment on column retake_endings.id is 'UUIDv7 made by the application';
comment on column retake_endings.request_id is 'Which request';
comment on column retake_endings.ending is 'taken-back by the student, declined by a teacher';
comment on column retake_endings.reason is 'Of what is declined: why not now, as a phrase of ours';
comment on column retake_endings.words is 'Of what is declined: what else the teacher says';
comment on column retake_endings.language is 'The language of these words';
comment on column retake_endings.step_first is 'Of what is declined: what to do first';
comment on column retake_endings.ended_by is 'Who ended it';
comment on column retake_endings.ended_at is 'When';
select guard_school_table('retake_endings');
grant select, insert on retake_endings to waymark_app;
create index on retake_endings (school_id, request_id);

create table retake_ending_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  ending_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, ending_id) references retake_endings (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, ending_id)
);
comment on table retake_ending_withdrawals is 'An ending that was taken back: the request is open again';
comment on column retake_ending_withdrawals.school_id is 'The school that owns the row';
comment on column retake_ending_withdrawals.id is 'UUIDv7 made by the application';
comment on column retake_ending_withdrawals.ending_id is 'The ending';
comment on column retake_ending_withdrawals.withdrawn_by is 'Who took it back';
comment on column retake_ending_withdrawals.withdrawn_at is 'When';
select guard_school_table('retake_ending_withdrawals');
grant select, insert on retake_ending_withdrawals to waymark_app;

create table retake_slots (
  school_id uuid not null references schools (id),
  id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id)
);
comment on table retake_slots is 'A time at which students may show a goal once more; what it says is in its newest version';
comment on column retake_slots.school_id is 'The school that owns the row';
comment on column retake_slots.id is 'UUIDv7 made by the application';
comment on column retake_slots.made_by is 'Who offered it';
comment on column retake_slots.made_at is 'When';
select guard_school_table('retake_slots');
grant select, insert on retake_slots to waymark_app;

create table retake_slot_versions (
  school_id uuid not null references schools (id),
  id uuid not null,
  slot_id uuid not null,
  on_day date not null,
  starts_at text not null check (starts_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  ends_at text not null check (ends_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  place text not null check (place ~ '\S'),
  places smallint not null check (places between 1 and 99),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, slot_id) references retake_slots (school_id, id),
  foreign key (school_id, written_by) references people (school_id, id),
  check (ends_at > starts_at)
);
comment on table retake_slot_versions is 'What a slot says: a change is a row more, the newest holds';
comment on column retake_slot_versions.school_id is 'The school that owns the row';
comment on column retake_slot_versions.id is 'UUIDv7 made by the application';
comment on column retake_slot_versions.slot_id is 'Which slot';
comment on column retake_slot_versions.on_day is 'Its school day';
comment on column retake_slot_versions.starts_at is 'From when, HH:MM on the clock of the school';
comment on column retake_slot_versions.ends_at is 'Until when, HH:MM on the clock of the school';
comment on column retake_slot_versions.place is 'Where, such as a room';
comment on column retake_slot_versions.places is 'For how many students there is room';
comment on column retake_slot_versions.written_by is 'Who said so';
comment on column retake_slot_versions.written_at is 'When';
select guard_school_table('retake_slot_versions');
grant select, insert on retake_slot_versions to waymark_app;
create index on retake_slot_versions (school_id, slot_id, written_at);

create table retake_slot_classes (
  school_id uuid not null references schools (id),
  id uuid not null,
  version_id uuid not null,
  class_id uuid not null,
  primary key (school_id, id),
  foreign key (school_id, version_id) references retake_slot_versions (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  unique (school_id, version_id, class_id)
);
comment on table retake_slot_classes is 'The classes whose students a slot is for';
comment on column retake_slot_classes.school_id is 'The school that owns the row';
comment on column retake_slot_classes.id is 'UUIDv7 made by the application';
comment on column retake_slot_classes.version_id is 'Which version of which slot';
comment on column retake_slot_classes.class_id is 'The class';
select guard_school_table('retake_slot_classes');
grant select, insert on retake_slot_classes to waymark_app;
create index on retake_slot_classes (school_id, class_id);

create table retake_slot_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  slot_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, slot_id) references retake_slots (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id)
);
comment on table retake_slot_withdrawals is 'A slot that is no longer offered; who was booked in it waits for another';
comment on column retake_slot_withdrawals.school_id is 'The school that owns the row';
comment on column retake_slot_withdrawals.id is 'UUIDv7 made by the application';
comment on column retake_slot_withdrawals.slot_id is 'Which slot';
comment on column retake_slot_withdrawals.withdrawn_by is 'Who took it back';
comment on column retake_slot_withdrawals.withdrawn_at is 'When';
select guard_school_table('retake_slot_withdrawals');
grant select, insert on retake_slot_withdrawals to waymark_app;
create index on retake_slot_withdrawals (school_id, slot_id);

create table retake_slot_returns (
  school_id uuid not null references schools (id),
  id uuid not null,
  withdrawal_id uuid not null,
  returned_by uuid not null,
  returned_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, withdrawal_id) references retake_slot_withdrawals (school_id, id),
  foreign key (school_id, returned_by) references people (school_id, id),
  unique (school_id, withdrawal_id)
);
comment on table retake_slot_returns is 'A slot that is offered again, with who was booked in it';
comment on column retake_slot_returns.school_id is 'The school that owns the row';
comment on column retake_slot_returns.id is 'UUIDv7 made by the application';
comment on column retake_slot_returns.withdrawal_id is 'The withdrawal that no longer holds';
comment on column retake_slot_returns.returned_by is 'Who offers it again';
comment on column retake_slot_returns.returned_at is 'When';
select guard_school_table('retake_slot_returns');
grant select, insert on retake_slot_returns to waymark_app;

create table retake_bookings (
  school_id uuid not null references schools (id),
  id uuid not null,
  request_id uuid not null,
  slot_id uuid,
  booked_by uuid not null,
  booked_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, request_id) references retake_requests (school_id, id),
  foreign key (school_id, slot_id) references retake_slots (school_id, id),
  foreign key (school_id, booked_by) references people (school_id, id)
);
comment on table retake_bookings is 'In which slot a request stands: the newest row holds';
comment on column retake_bookings.school_id is 'The school that owns the row';
comment on column retake_bookings.id is 'UUIDv7 made by the application, in the order of booking';
comment on column retake_bookings.request_id is 'Which request';
comment on column retake_bookings.slot_id is 'The slot; none where the place was given back';
comment on column retake_bookings.booked_by is 'Who said so, the student or a teacher';
comment on column retake_bookings.booked_at is 'When';
select guard_school_table('retake_bookings');
grant select, insert on retake_bookings to waymark_app;
create index on retake_bookings (school_id, request_id);
create index on retake_bookings (school_id, slot_id);
