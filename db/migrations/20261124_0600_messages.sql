-- What families hear, and what they answer.

create table message_preferences (
  school_id uuid not null references schools (id),
  id uuid not null,
  person_id uuid not null,
  language text not null,
  hour smallint not null check (hour between 8 and 20),
  wanted boolean not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null default clock_timestamp(),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people (school_id, id),
  foreign key (school_id, chosen_by) references people (school_id, id)
);
comment on table message_preferences is 'What an adult chose about messages; the latest row holds';
comment on column message_preferences.school_id is 'The school that owns the row';
comment on column message_preferences.id is 'UUIDv7 made by the application';
comment on column message_preferences.person_id is 'The adult';
comment on column message_preferences.language is 'Language of messages (BCP 47)';
comment on column message_preferences.hour is 'Hour of the school''s day at which the digest goes out';
comment on column message_preferences.wanted is 'Whether messages are wanted at all';
comment on column message_preferences.chosen_by is 'Who chose';
comment on column message_preferences.chosen_at is 'When';
select guard_school_table('message_preferences');
grant select, insert on message_preferences to waymark_app;

create index on message_preferences (school_id, person_id, chosen_at desc);

create table message_parts (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  course_id uuid not null,
  week_on date not null,
  made_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, course_id) references courses (school_id, id),
  unique (school_id, student_id, course_id, week_on)
);
comment on table message_parts is 'What is said of one student in one course in one week';
comment on column message_parts.school_id is 'The school that owns the row';
comment on column message_parts.id is 'UUIDv7 made by the application';
comment on column message_parts.student_id is 'The student';
comment on column message_parts.course_id is 'The course';
comment on column message_parts.week_on is 'Monday of the week';
comment on column message_parts.made_at is 'When';
select guard_school_table('message_parts');
grant select, insert on message_parts to waymark_app;


create table message_part_versions (
  school_id uuid not null references schools (id),
  id uuid not null,
  part_id uuid not null,
  ordinal integer not null,
  content jsonb not null,
  made_by uuid,
  made_at timestamptz not null default clock_timestamp(),
  primary key (school_id, id),
  foreign key (school_id, part_id) references message_parts (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  unique (school_id, part_id, ordinal)
);
comment on table message_part_versions is 'The sentences of a part as drafted or edited; a later row supersedes';
comment on column message_part_versions.school_id is 'The school that owns the row';
comment on column message_part_versions.id is 'UUIDv7 made by the application';
comment on column message_part_versions.part_id is 'The part';
comment on column message_part_versions.ordinal is '1 is the draft';
comment on column message_part_versions.content is 'Sentences by slot';
comment on column message_part_versions.made_by is 'Who edited; none for the draft';
comment on column message_part_versions.made_at is 'When';
select guard_school_table('message_part_versions');
grant select, insert on message_part_versions to waymark_app;


create table message_part_decisions (
  school_id uuid not null references schools (id),
  id uuid not null,
  part_id uuid not null,
  version_id uuid not null,
  decision text not null check (decision in ('approved', 'not-this-week', 'taken-back')),
  decided_by uuid not null,
  decided_at timestamptz not null default clock_timestamp(),
  primary key (school_id, id),
  foreign key (school_id, part_id) references message_parts (school_id, id),
  foreign key (school_id, version_id) references message_part_versions (school_id, id),
  foreign key (school_id, decided_by) references people (school_id, id)
);
comment on table message_part_decisions is 'What a teacher decided about a part; the latest row holds';
comment on column message_part_decisions.school_id is 'The school that owns the row';
comment on column message_part_decisions.id is 'UUIDv7 made by the application';
comment on column message_part_decisions.part_id is 'The part';
comment on column message_part_decisions.version_id is 'The sentences decided on';
comment on column message_part_decisions.decision is 'What';
comment on column message_part_decisions.decided_by is 'Who';
comment on column message_part_decisions.decided_at is 'When';
select guard_school_table('message_part_decisions');
grant select, insert on message_part_decisions to waymark_app;

create index on message_part_decisions (school_id, part_id, decided_at desc);

create table digests (
  school_id uuid not null references schools (id),
  id uuid not null,
  adult_id uuid not null,
  week_on date not null,
  language text not null,
  content jsonb not null,
  made_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, adult_id) references people (school_id, id)
);
comment on table digests is 'The approved parts of all children of one adult, as sent';
comment on column digests.school_id is 'The school that owns the row';
comment on column digests.id is 'UUIDv7 made by the application';
comment on column digests.adult_id is 'The adult';
comment on column digests.week_on is 'Monday of the week';
comment on column digests.language is 'Language it was written in';
comment on column digests.content is 'The parts as they were said';
comment on column digests.made_at is 'When';
select guard_school_table('digests');
grant select, insert on digests to waymark_app;

create index on digests (school_id, adult_id, week_on);

create table digest_parts (
  school_id uuid not null references schools (id),
  id uuid not null,
  digest_id uuid not null,
  part_id uuid not null,
  version_id uuid not null,
  adult_id uuid not null,
  primary key (school_id, id),
  foreign key (school_id, digest_id) references digests (school_id, id),
  foreign key (school_id, part_id) references message_parts (school_id, id),
  foreign key (school_id, version_id) references message_part_versions (school_id, id),
  foreign key (school_id, adult_id) references people (school_id, id),
  unique (school_id, part_id, adult_id)
);
comment on table digest_parts is 'A part goes to an adult once';
comment on column digest_parts.school_id is 'The school that owns the row';
comment on column digest_parts.id is 'UUIDv7 made by the application';
comment on column digest_parts.digest_id is 'The digest';
comment on column digest_parts.part_id is 'The part';
comment on column digest_parts.version_id is 'Its sentences';
comment on column digest_parts.adult_id is 'The adult';
select guard_school_table('digest_parts');
grant select, insert on digest_parts to waymark_app;


create table deliveries (
  school_id uuid not null references schools (id),
  id uuid not null,
  digest_id uuid not null,
  channel text not null check (channel in ('email', 'outbox')),
  address text not null,
  made_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, digest_id) references digests (school_id, id),
  unique (school_id, digest_id, channel)
);
comment on table deliveries is 'One digest by one channel';
comment on column deliveries.school_id is 'The school that owns the row';
comment on column deliveries.id is 'UUIDv7 made by the application';
comment on column deliveries.digest_id is 'The digest';
comment on column deliveries.channel is 'By which way';
comment on column deliveries.address is 'Where to';
comment on column deliveries.made_at is 'When';
select guard_school_table('deliveries');
grant select, insert on deliveries to waymark_app;


create table delivery_events (
  school_id uuid not null references schools (id),
  id uuid not null,
  delivery_id uuid not null,
  state text not null check (state in ('queued', 'attempting', 'sent', 'may-have-been-sent', 'refused')),
  detail text,
  at timestamptz not null default clock_timestamp(),
  primary key (school_id, id),
  foreign key (school_id, delivery_id) references deliveries (school_id, id)
);
comment on table delivery_events is 'What became of a delivery; the latest row holds';
comment on column delivery_events.school_id is 'The school that owns the row';
comment on column delivery_events.id is 'UUIDv7 made by the application';
comment on column delivery_events.delivery_id is 'The delivery';
comment on column delivery_events.state is 'What';
comment on column delivery_events.detail is 'What the other side said';
comment on column delivery_events.at is 'When';
select guard_school_table('delivery_events');
grant select, insert on delivery_events to waymark_app;

create index on delivery_events (school_id, delivery_id, at desc);

create table outbox_mails (
  school_id uuid not null references schools (id),
  id uuid not null,
  delivery_id uuid not null,
  address text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, delivery_id) references deliveries (school_id, id)
);
comment on table outbox_mails is 'Mail kept for staff to see where no mail server is set up';
comment on column outbox_mails.school_id is 'The school that owns the row';
comment on column outbox_mails.id is 'UUIDv7 made by the application';
comment on column outbox_mails.delivery_id is 'The delivery';
comment on column outbox_mails.address is 'To whom';
comment on column outbox_mails.subject is 'Subject';
comment on column outbox_mails.body_text is 'The whole message as plain text';
comment on column outbox_mails.body_html is 'The same as a page';
comment on column outbox_mails.at is 'When';
select guard_school_table('outbox_mails');
grant select, insert on outbox_mails to waymark_app;


create table read_links (
  school_id uuid not null references schools (id),
  id uuid not null,
  digest_id uuid not null,
  adult_id uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, digest_id) references digests (school_id, id),
  foreign key (school_id, adult_id) references people (school_id, id),
  unique (school_id, token_hash)
);
comment on table read_links is 'A link that opens one adult''s digest, without a session';
comment on column read_links.school_id is 'The school that owns the row';
comment on column read_links.id is 'UUIDv7 made by the application';
comment on column read_links.digest_id is 'What it opens';
comment on column read_links.adult_id is 'For whom';
comment on column read_links.token_hash is 'SHA-256 of the secret in the link';
comment on column read_links.made_at is 'When';
comment on column read_links.expires_at is 'When it ends by itself';
comment on column read_links.revoked_at is 'When somebody ended it';
select guard_school_table('read_links');
grant select, insert, update on read_links to waymark_app;


create table threads (
  school_id uuid not null references schools (id),
  id uuid not null,
  adult_id uuid not null,
  student_id uuid not null,
  made_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, adult_id) references people (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  unique (school_id, adult_id, student_id)
);
comment on table threads is 'The conversation with one adult about one student';
comment on column threads.school_id is 'The school that owns the row';
comment on column threads.id is 'UUIDv7 made by the application';
comment on column threads.adult_id is 'The adult';
comment on column threads.student_id is 'The student';
comment on column threads.made_at is 'When';
select guard_school_table('threads');
grant select, insert on threads to waymark_app;


create table thread_messages (
  school_id uuid not null references schools (id),
  id uuid not null,
  thread_id uuid not null,
  author_id uuid not null,
  digest_id uuid,
  body text not null,
  language text,
  wants_interpreter boolean not null default false,
  sent_at timestamptz not null default clock_timestamp(),
  primary key (school_id, id),
  foreign key (school_id, thread_id) references threads (school_id, id),
  foreign key (school_id, author_id) references people (school_id, id),
  foreign key (school_id, digest_id) references digests (school_id, id)
);
comment on table thread_messages is 'One message of a conversation, as it was written';
comment on column thread_messages.school_id is 'The school that owns the row';
comment on column thread_messages.id is 'UUIDv7 made by the application';
comment on column thread_messages.thread_id is 'The conversation';
comment on column thread_messages.author_id is 'Who wrote it';
comment on column thread_messages.digest_id is 'The digest it answers';
comment on column thread_messages.body is 'The words';
comment on column thread_messages.language is 'Language it is written in (BCP 47)';
comment on column thread_messages.wants_interpreter is 'Asks the school for an interpreter';
comment on column thread_messages.sent_at is 'When';
select guard_school_table('thread_messages');
grant select, insert on thread_messages to waymark_app;

create index on thread_messages (school_id, thread_id, sent_at);

create table thread_readings (
  school_id uuid not null references schools (id),
  id uuid not null,
  message_id uuid not null,
  reader_id uuid not null,
  read_at timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, message_id) references thread_messages (school_id, id),
  foreign key (school_id, reader_id) references people (school_id, id),
  unique (school_id, message_id, reader_id)
);
comment on table thread_readings is 'A member of staff has read a message';
comment on column thread_readings.school_id is 'The school that owns the row';
comment on column thread_readings.id is 'UUIDv7 made by the application';
comment on column thread_readings.message_id is 'What';
comment on column thread_readings.reader_id is 'Who';
comment on column thread_readings.read_at is 'When';
select guard_school_table('thread_readings');
grant select, insert on thread_readings to waymark_app;
