-- A check-in is between a student and one adult. Nothing that computes a level, tells a family or leaves the school reads any of these.

create table check_in_settings (
  school_id uuid not null references schools (id),
  id uuid not null,
  offered boolean not null,
  wait_minutes integer not null check (wait_minutes between 15 and 2400),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, set_by) references people (school_id, id)
);
comment on table check_in_settings is 'What a school says about check-ins; the newest row holds. None: offered, with the numbers and the wait that every school begins with';
comment on column check_in_settings.school_id is 'The school that owns the row';
comment on column check_in_settings.id is 'UUIDv7 made by the application';
comment on column check_in_settings.offered is 'Whether students are offered check-ins';
comment on column check_in_settings.wait_minutes is 'Minutes of school hours after which a request to talk that nobody took goes to more adults';
comment on column check_in_settings.set_by is 'Who said so';
comment on column check_in_settings.set_at is 'When';
select guard_school_table('check_in_settings');
grant select, insert on check_in_settings to waymark_app;

create index on check_in_settings (school_id, set_at);
create index on check_in_settings (school_id, set_by);

create table crisis_numbers (
  school_id uuid not null references schools (id),
  id uuid not null,
  setting_id uuid not null,
  ordinal smallint not null check (ordinal between 1 and 9),
  number text not null check (number ~ '\d'),
  words text check (words ~ '\S'),
  primary key (school_id, id),
  foreign key (school_id, setting_id) references check_in_settings (school_id, id),
  unique (school_id, setting_id, ordinal)
);
comment on table crisis_numbers is 'Whom a student can call or text at any hour; on every page of a check-in';
comment on column crisis_numbers.school_id is 'The school that owns the row';
comment on column crisis_numbers.id is 'UUIDv7 made by the application';
comment on column crisis_numbers.setting_id is 'Of which word of the school';
comment on column crisis_numbers.ordinal is 'Place in the list';
comment on column crisis_numbers.number is 'The number as it is dialled';
comment on column crisis_numbers.words is 'What it is, in the school''s words; none for a number that every school begins with, said in every language';
select guard_school_table('crisis_numbers');
grant select, insert on crisis_numbers to waymark_app;

create table check_in_last_readers (
  school_id uuid not null references schools (id),
  id uuid not null,
  setting_id uuid not null,
  person_id uuid not null,
  primary key (school_id, id),
  foreign key (school_id, setting_id) references check_in_settings (school_id, id),
  foreign key (school_id, person_id) references people (school_id, id),
  unique (school_id, setting_id, person_id)
);
comment on table check_in_last_readers is 'Whom a request to talk reaches last; none named: the leaders';
comment on column check_in_last_readers.school_id is 'The school that owns the row';
comment on column check_in_last_readers.id is 'UUIDv7 made by the application';
comment on column check_in_last_readers.setting_id is 'Of which word of the school';
comment on column check_in_last_readers.person_id is 'Who';
select guard_school_table('check_in_last_readers');
grant select, insert on check_in_last_readers to waymark_app;

create index on check_in_last_readers (school_id, person_id);

create table check_ins (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  reader_id uuid not null,
  word text check (word in ('good', 'okay', 'tired', 'worried', 'sad', 'angry')),
  body text check (body ~ '\S'),
  language text,
  said_on date not null,
  said_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, reader_id) references people (school_id, id),
  check (num_nonnulls(word, body) > 0),
  check ((body is null) = (language is null))
);
comment on table check_ins is 'How a student says they are, to one adult they chose; read by nobody else, no part of a level, a habit or any export, and its words are scanned by nothing';
comment on column check_ins.school_id is 'The school that owns the row';
comment on column check_ins.id is 'UUIDv7 made by the application';
comment on column check_ins.student_id is 'Who says it';
comment on column check_ins.reader_id is 'The one adult who may read it';
comment on column check_ins.word is 'A word that was chosen';
comment on column check_ins.body is 'Own words';
comment on column check_ins.language is 'Language of these words (BCP 47)';
comment on column check_ins.said_on is 'School day';
comment on column check_ins.said_at is 'When';
select guard_school_table('check_ins');
grant select, insert on check_ins to waymark_app;

create index on check_ins (school_id, student_id, said_at);
create index on check_ins (school_id, reader_id, said_at);

create table check_in_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  check_in_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, check_in_id) references check_ins (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, check_in_id)
);
comment on table check_in_withdrawals is 'The student took a check-in back: it is shown to its reader no more';
comment on column check_in_withdrawals.school_id is 'The school that owns the row';
comment on column check_in_withdrawals.id is 'UUIDv7 made by the application';
comment on column check_in_withdrawals.check_in_id is 'Which';
comment on column check_in_withdrawals.withdrawn_by is 'Who: the student';
comment on column check_in_withdrawals.withdrawn_at is 'When';
select guard_school_table('check_in_withdrawals');
grant select, insert on check_in_withdrawals to waymark_app;

create index on check_in_withdrawals (school_id, withdrawn_by);

create table check_in_seens (
  school_id uuid not null references schools (id),
  id uuid not null,
  check_in_id uuid not null,
  seen boolean not null,
  seen_by uuid not null,
  seen_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, check_in_id) references check_ins (school_id, id),
  foreign key (school_id, seen_by) references people (school_id, id)
);
comment on table check_in_seens is 'The reader says that they have read a check-in, or takes that back; the newest row holds';
comment on column check_in_seens.school_id is 'The school that owns the row';
comment on column check_in_seens.id is 'UUIDv7 made by the application';
comment on column check_in_seens.check_in_id is 'Which';
comment on column check_in_seens.seen is 'true: read; false: taken back';
comment on column check_in_seens.seen_by is 'Who: its reader';
comment on column check_in_seens.seen_at is 'When';
select guard_school_table('check_in_seens');
grant select, insert on check_in_seens to waymark_app;

create index on check_in_seens (school_id, check_in_id, seen_at);
create index on check_in_seens (school_id, seen_by);

create table check_in_skips (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  skipped_on date not null,
  skipped boolean not null,
  skipped_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id)
);
comment on table check_in_skips is 'A student is not asked again on a day, or is again; the newest row of the day holds';
comment on column check_in_skips.school_id is 'The school that owns the row';
comment on column check_in_skips.id is 'UUIDv7 made by the application';
comment on column check_in_skips.student_id is 'Who';
comment on column check_in_skips.skipped_on is 'School day';
comment on column check_in_skips.skipped is 'true: skipped; false: taken back';
comment on column check_in_skips.skipped_at is 'When';
select guard_school_table('check_in_skips');
grant select, insert on check_in_skips to waymark_app;

create index on check_in_skips (school_id, student_id, skipped_on);

create table talk_requests (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  asked_of uuid not null,
  check_in_id uuid,
  shares_words boolean not null,
  asked_on date not null,
  asked_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, asked_of) references people (school_id, id),
  foreign key (school_id, check_in_id) references check_ins (school_id, id),
  check (check_in_id is not null or not shares_words)
);
comment on table talk_requests is 'A student would like an adult to talk with them. It goes to more adults until one takes it';
comment on column talk_requests.school_id is 'The school that owns the row';
comment on column talk_requests.id is 'UUIDv7 made by the application';
comment on column talk_requests.student_id is 'Who asks';
comment on column talk_requests.asked_of is 'The adult they chose, who hears of it at once';
comment on column talk_requests.check_in_id is 'What they said in the same breath, where they said something';
comment on column talk_requests.shares_words is 'Whether every adult whom it reaches may read what was said, and not its reader alone';
comment on column talk_requests.asked_on is 'School day';
comment on column talk_requests.asked_at is 'When';
select guard_school_table('talk_requests');
grant select, insert on talk_requests to waymark_app;

create index on talk_requests (school_id, student_id, asked_at);
create index on talk_requests (school_id, asked_of);
create index on talk_requests (school_id, check_in_id) where check_in_id is not null;

create table talk_readers (
  school_id uuid not null references schools (id),
  id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  step smallint not null check (step between 0 and 2),
  added_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, request_id) references talk_requests (school_id, id),
  foreign key (school_id, person_id) references people (school_id, id),
  unique (school_id, request_id, person_id)
);
comment on table talk_readers is 'An adult whom a request to talk has reached; added to and never taken away';
comment on column talk_readers.school_id is 'The school that owns the row';
comment on column talk_readers.id is 'UUIDv7 made by the application';
comment on column talk_readers.request_id is 'Which';
comment on column talk_readers.person_id is 'Who';
comment on column talk_readers.step is '0: chosen by the student; 1: counsels the student; 2: named by the school';
comment on column talk_readers.added_at is 'When';
select guard_school_table('talk_readers');
grant select, insert on talk_readers to waymark_app;

create index on talk_readers (school_id, person_id);

create table talk_turns (
  school_id uuid not null references schools (id),
  id uuid not null,
  request_id uuid not null,
  turn smallint not null check (turn > 0),
  turned_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, request_id) references talk_requests (school_id, id),
  unique (school_id, request_id, turn)
);
comment on table talk_turns is 'A request to talk that nobody had taken went on: to more adults, or to all of them again';
comment on column talk_turns.school_id is 'The school that owns the row';
comment on column talk_turns.id is 'UUIDv7 made by the application';
comment on column talk_turns.request_id is 'Which';
comment on column talk_turns.turn is 'The first, the second …';
comment on column talk_turns.turned_at is 'When';
select guard_school_table('talk_turns');
grant select, insert on talk_turns to waymark_app;

create table talk_acts (
  school_id uuid not null references schools (id),
  id uuid not null,
  request_id uuid not null,
  kind text not null check (kind in ('take', 'give-back', 'talked', 'not-yet', 'withdraw')),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, request_id) references talk_requests (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id)
);
comment on table talk_acts is 'What became of a request to talk, act by act; where it stands follows from all of them';
comment on column talk_acts.school_id is 'The school that owns the row';
comment on column talk_acts.id is 'UUIDv7 made by the application';
comment on column talk_acts.request_id is 'Which';
comment on column talk_acts.kind is 'take: I will talk with them; give-back: somebody else should; talked: we talked; not-yet: that was undone; withdraw: the student took it back';
comment on column talk_acts.made_by is 'Who';
comment on column talk_acts.made_at is 'When';
select guard_school_table('talk_acts');
grant select, insert on talk_acts to waymark_app;

create index on talk_acts (school_id, request_id, made_at);
create index on talk_acts (school_id, made_by);
