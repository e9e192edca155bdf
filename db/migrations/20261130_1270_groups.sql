-- Students of a class who work together for a while, and why, in words for staff. Nothing of it is read by anything that computes a level.

create table groups (
  school_id uuid not null references schools (id),
  id uuid not null,
  class_id uuid not null,
  purpose text not null check (purpose in ('task', 'talk', 'peer-feedback', 'buddies')),
  goal_id uuid,
  task_id uuid,
  from_on date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, task_id) references tasks (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id)
);
comment on table groups is 'Students of a class who work together for a while; beside mastery and never part of it';
comment on column groups.school_id is 'The school that owns the row';
comment on column groups.id is 'UUIDv7 made by the application';
comment on column groups.class_id is 'Of which class';
comment on column groups.purpose is 'For a task, a talk, peer feedback, or to be buddies';
comment on column groups.goal_id is 'The goal it is about; none where it is about none';
comment on column groups.task_id is 'The task it does together; none without';
comment on column groups.from_on is 'School day on which it begins';
comment on column groups.made_by is 'Who';
comment on column groups.made_at is 'When';
select guard_school_table('groups');
grant select, insert on groups to waymark_app;

create index on groups (school_id, class_id, from_on);

create table group_words (
  school_id uuid not null references schools (id),
  id uuid not null,
  group_id uuid not null,
  reason text check (reason ~ '\S'),
  language text,
  until_on date,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, group_id) references groups (school_id, id),
  foreign key (school_id, written_by) references people (school_id, id),
  check ((reason is null) = (language is null))
);
comment on table group_words is 'Why a group was made and until when it is meant to last; the newest row holds. For staff alone';
comment on column group_words.school_id is 'The school that owns the row';
comment on column group_words.id is 'UUIDv7 made by the application';
comment on column group_words.group_id is 'Of which group';
comment on column group_words.reason is 'In the words of who made it; students and families never read it';
comment on column group_words.language is 'Language of these words (BCP 47)';
comment on column group_words.until_on is 'The last school day it is meant for; none where that is open';
comment on column group_words.written_by is 'Who';
comment on column group_words.written_at is 'When';
select guard_school_table('group_words');
grant select, insert on group_words to waymark_app;

create index on group_words (school_id, group_id);

create table group_members (
  school_id uuid not null references schools (id),
  id uuid not null,
  group_id uuid not null,
  student_id uuid not null,
  band text check (band in ('ready', 'close', 'starting', 'stuck', 'not-enough')),
  from_on date not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, group_id) references groups (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, added_by) references people (school_id, id)
);
comment on table group_members is 'A student in a group, from a day on; until when is a row of group_endings';
comment on column group_members.school_id is 'The school that owns the row';
comment on column group_members.id is 'UUIDv7 made by the application';
comment on column group_members.group_id is 'Which group';
comment on column group_members.student_id is 'The student';
comment on column group_members.band is 'How the Map grouped the student by the group''s goal when they came in, for the watch over groups; none without a goal. Read by nothing else';
comment on column group_members.from_on is 'School day';
comment on column group_members.added_by is 'Who';
comment on column group_members.added_at is 'When';
select guard_school_table('group_members');
grant select, insert on group_members to waymark_app;

create index on group_members (school_id, group_id);
create index on group_members (school_id, student_id);

create table group_endings (
  school_id uuid not null references schools (id),
  id uuid not null,
  group_id uuid,
  member_id uuid,
  how text not null check (how in ('ended', 'undone', 'again')),
  on_day date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, group_id) references groups (school_id, id),
  foreign key (school_id, member_id) references group_members (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  check (num_nonnulls(group_id, member_id) = 1)
);
comment on table group_endings is 'A group ended or a student left one, never was one at all, or goes on again; the newest row holds';
comment on column group_endings.school_id is 'The school that owns the row';
comment on column group_endings.id is 'UUIDv7 made by the application';
comment on column group_endings.group_id is 'The group, where it is the whole of one';
comment on column group_endings.member_id is 'The student in a group, where it is one of them';
comment on column group_endings.how is 'ended: until this day; undone: as if it had never been; again: the ending before it is taken back';
comment on column group_endings.on_day is 'School day from which on it holds';
comment on column group_endings.made_by is 'Who';
comment on column group_endings.made_at is 'When';
select guard_school_table('group_endings');
grant select, insert on group_endings to waymark_app;

create index on group_endings (school_id, group_id) where group_id is not null;
create index on group_endings (school_id, member_id) where member_id is not null;
