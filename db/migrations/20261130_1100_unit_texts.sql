-- A unit is planned backwards. What is said of each part is added, never overwritten, and so is what is let go of.

create table unit_texts (
  school_id uuid not null references schools (id),
  id uuid not null,
  unit_id uuid not null,
  part text not null check (part in ('show', 'texts', 'know', 'why', 'learn')),
  body text not null,
  written_by uuid,
  written_at timestamptz not null default clock_timestamp(),
  primary key (school_id, id),
  foreign key (school_id, unit_id) references units (school_id, id),
  foreign key (school_id, written_by) references people (school_id, id)
);
comment on table unit_texts is 'One version of a part of a unit''s plan; the newest that was not taken back stands';
comment on column unit_texts.school_id is 'The school that owns the row';
comment on column unit_texts.id is 'UUIDv7 made by the application';
comment on column unit_texts.unit_id is 'The unit';
comment on column unit_texts.part is 'show: how students show it; texts: texts and ways to show it that the community chose; know: what they need to know; why: why it matters; learn: learning and practice';
comment on column unit_texts.body is 'The words, for students and families; empty where nothing is said any more';
comment on column unit_texts.written_by is 'Who; null where nobody wrote it down';
comment on column unit_texts.written_at is 'When';
select guard_school_table('unit_texts');
grant select, insert on unit_texts to waymark_app;

create index on unit_texts (school_id, unit_id, part);

create table unit_text_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  text_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, text_id) references unit_texts (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, text_id)
);
comment on table unit_text_withdrawals is 'A version that was taken back: the one before it stands again';
comment on column unit_text_withdrawals.school_id is 'The school that owns the row';
comment on column unit_text_withdrawals.id is 'UUIDv7 made by the application';
comment on column unit_text_withdrawals.text_id is 'The version';
comment on column unit_text_withdrawals.withdrawn_by is 'Who';
comment on column unit_text_withdrawals.withdrawn_at is 'When';
select guard_school_table('unit_text_withdrawals');
grant select, insert on unit_text_withdrawals to waymark_app;

create table unit_voices (
  school_id uuid not null references schools (id),
  id uuid not null,
  unit_id uuid not null,
  class_id uuid not null,
  body text not null check (body ~ '\S'),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, unit_id) references units (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, added_by) references people (school_id, id)
);
comment on table unit_voices is 'Why a unit matters in students'' own words, credited to their class and to no one student';
comment on column unit_voices.school_id is 'The school that owns the row';
comment on column unit_voices.id is 'UUIDv7 made by the application';
comment on column unit_voices.unit_id is 'The unit';
comment on column unit_voices.class_id is 'The class that said it';
comment on column unit_voices.body is 'The words';
comment on column unit_voices.added_by is 'Who of the staff wrote them down';
comment on column unit_voices.added_at is 'When';
select guard_school_table('unit_voices');
grant select, insert on unit_voices to waymark_app;

create index on unit_voices (school_id, unit_id);

create table unit_voice_withdrawals (
  school_id uuid not null references schools (id),
  id uuid not null,
  voice_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, voice_id) references unit_voices (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  unique (school_id, voice_id)
);
comment on table unit_voice_withdrawals is 'Students'' words that are not shown any more';
comment on column unit_voice_withdrawals.school_id is 'The school that owns the row';
comment on column unit_voice_withdrawals.id is 'UUIDv7 made by the application';
comment on column unit_voice_withdrawals.voice_id is 'The words';
comment on column unit_voice_withdrawals.withdrawn_by is 'Who took them off';
comment on column unit_voice_withdrawals.withdrawn_at is 'When';
select guard_school_table('unit_voice_withdrawals');
grant select, insert on unit_voice_withdrawals to waymark_app;

create table unit_let_gos (
  school_id uuid not null references schools (id),
  id uuid not null,
  unit_id uuid not null,
  what text not null check (what ~ '\S'),
  reason text not null check (reason ~ '\S'),
  let_by uuid,
  let_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, unit_id) references units (school_id, id),
  foreign key (school_id, let_by) references people (school_id, id)
);
comment on table unit_let_gos is 'Something a unit does without, so that the rest has time; it stands until a row of unit_let_go_returns';
comment on column unit_let_gos.school_id is 'The school that owns the row';
comment on column unit_let_gos.id is 'UUIDv7 made by the application';
comment on column unit_let_gos.unit_id is 'The unit';
comment on column unit_let_gos.what is 'What, in a few words';
comment on column unit_let_gos.reason is 'Why';
comment on column unit_let_gos.let_by is 'Who';
comment on column unit_let_gos.let_at is 'When';
select guard_school_table('unit_let_gos');
grant select, insert on unit_let_gos to waymark_app;

create index on unit_let_gos (school_id, unit_id);

create table unit_let_go_returns (
  school_id uuid not null references schools (id),
  id uuid not null,
  let_go_id uuid not null,
  returned_by uuid not null,
  returned_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, let_go_id) references unit_let_gos (school_id, id),
  foreign key (school_id, returned_by) references people (school_id, id),
  unique (school_id, let_go_id)
);
comment on table unit_let_go_returns is 'Something that was let go of and came back';
comment on column unit_let_go_returns.school_id is 'The school that owns the row';
comment on column unit_let_go_returns.id is 'UUIDv7 made by the application';
comment on column unit_let_go_returns.let_go_id is 'What it ends';
comment on column unit_let_go_returns.returned_by is 'Who';
comment on column unit_let_go_returns.returned_at is 'When';
select guard_school_table('unit_let_go_returns');
grant select, insert on unit_let_go_returns to waymark_app;

-- Until now a unit held one text, which nothing could take back.
insert into unit_texts (school_id, id, unit_id, part, body, written_by, written_at)
select school_id, gen_random_uuid(), id, 'why', why, created_by, created_at
from units
where why <> '';
comment on column units.why is 'No longer written: unit_texts says why it matters';
