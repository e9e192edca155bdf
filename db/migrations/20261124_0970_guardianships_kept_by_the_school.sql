-- Guardianships as the office keeps them: why and by whom one ended, which row goes on from which, and what an
-- adult whom a roster calls a relative may do before somebody has looked at it.

alter table guardianships
  add column end_words text,
  add column ended_by uuid,
  add column ended_at timestamptz,
  add column replaces uuid,
  add column is_relative boolean not null default false;
alter table guardianships add foreign key (school_id, ended_by) references people (school_id, id);
alter table guardianships add foreign key (school_id, replaces) references guardianships (school_id, id);
comment on column guardianships.end_reason is
  'Why it ended: court-order, no-contact, asked, mistake, other, changed (the next row replaces it), import; or words of before';
comment on column guardianships.end_words is 'What the office adds to the reason; read by leaders alone';
comment on column guardianships.ended_by is 'Who ended it; none for an import';
comment on column guardianships.ended_at is 'When that was recorded';
comment on column guardianships.replaces is 'The row this one goes on from: its rights were changed, or its end undone';
comment on column guardianships.is_relative is
  'The source calls the adult a relative and no guardian: to be checked while recorded_by is none';

create index on guardianships (school_id, replaces) where replaces is not null;

create table relative_rules (
  school_id uuid not null references schools (id),
  id uuid not null,
  may_see boolean not null,
  may_hear boolean not null,
  may_reply boolean not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, chosen_by) references people (school_id, id)
);
comment on table relative_rules is
  'What an adult whom a roster calls a relative may do until the office has looked; the latest holds, none means nothing';
comment on column relative_rules.school_id is 'The school that owns the row';
comment on column relative_rules.id is 'UUIDv7 made by the application';
comment on column relative_rules.may_see is 'Reads the student''s record and messages';
comment on column relative_rules.may_hear is 'Is sent messages';
comment on column relative_rules.may_reply is 'Writes to the school about the student';
comment on column relative_rules.chosen_by is 'Who chose it';
comment on column relative_rules.chosen_at is 'When';
select guard_school_table('relative_rules');
grant select, insert on relative_rules to waymark_app;

create index on relative_rules (school_id, chosen_at);
