-- The how: named ways of working, what was seen of them, and thanks. Nothing of it is read by anything that computes a level.

create table habits (
  school_id uuid not null references schools (id),
  id uuid not null,
  course_id uuid,
  phrase text,
  name text check (name ~ '\S'),
  looks_like text check (looks_like ~ '\S'),
  tip text check (tip ~ '\S'),
  language text,
  made_by uuid,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, course_id) references courses (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  unique (school_id, phrase),
  check (
    (phrase is not null and course_id is null and name is null and looks_like is null and tip is null and language is null)
    or (phrase is null and name is not null and looks_like is not null and tip is not null and language is not null)
  )
);
comment on table habits is 'One named way of working (the how), taught and coached; of a course, or of the whole school';
comment on column habits.school_id is 'The school that owns the row';
comment on column habits.id is 'UUIDv7 made by the application';
comment on column habits.course_id is 'The course it is of; none for the whole school';
comment on column habits.phrase is 'A habit of the starting set, said in every language; none for one named here';
comment on column habits.name is 'Its name, where it was named here';
comment on column habits.looks_like is 'What it looks like, for students to read';
comment on column habits.tip is 'What to try';
comment on column habits.language is 'Language of these words (BCP 47)';
comment on column habits.made_by is 'Who named it; none for the starting set';
comment on column habits.made_at is 'When';
select guard_school_table('habits');
grant select, insert on habits to waymark_app;

create table habit_notes (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  habit_id uuid not null,
  class_id uuid,
  kind text not null check (kind in ('seen', 'coach', 'self')),
  word text check (word in ('going-well', 'trying', 'help')),
  body text check (body ~ '\S'),
  language text,
  noted_by uuid not null,
  noted_on date not null,
  noted_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, habit_id) references habits (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, noted_by) references people (school_id, id),
  check ((kind = 'self') = (word is not null)),
  check ((body is null) = (language is null))
);
comment on table habit_notes is 'What was seen of a habit, coaching with its tip, or a student''s own look at it; never counted, never part of a level';
comment on column habit_notes.school_id is 'The school that owns the row';
comment on column habit_notes.id is 'UUIDv7 made by the application';
comment on column habit_notes.student_id is 'Whose';
comment on column habit_notes.habit_id is 'Which habit';
comment on column habit_notes.class_id is 'In which class; none for a student''s own look';
comment on column habit_notes.kind is 'seen: it was there; coach: something to try; self: the student''s own look';
comment on column habit_notes.word is 'What the student says of it';
comment on column habit_notes.body is 'Own words';
comment on column habit_notes.language is 'Language of these words (BCP 47)';
comment on column habit_notes.noted_by is 'Who';
comment on column habit_notes.noted_on is 'School day';
comment on column habit_notes.noted_at is 'When it was recorded';
select guard_school_table('habit_notes');
grant select, insert on habit_notes to waymark_app;

create index on habit_notes (school_id, student_id, noted_at);

create table appreciations (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  habit_id uuid not null,
  class_id uuid not null,
  body text check (body ~ '\S'),
  language text,
  given_by uuid not null,
  given_on date not null,
  given_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, habit_id) references habits (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, given_by) references people (school_id, id),
  check ((body is null) = (language is null))
);
comment on table appreciations is 'Thanks from staff to a student; never counted, never part of a level';
comment on column appreciations.school_id is 'The school that owns the row';
comment on column appreciations.id is 'UUIDv7 made by the application';
comment on column appreciations.student_id is 'To whom';
comment on column appreciations.habit_id is 'For which way of working';
comment on column appreciations.class_id is 'In which class';
comment on column appreciations.body is 'Own words';
comment on column appreciations.language is 'Language of these words (BCP 47)';
comment on column appreciations.given_by is 'Who';
comment on column appreciations.given_on is 'School day';
comment on column appreciations.given_at is 'When it was recorded';
select guard_school_table('appreciations');
grant select, insert on appreciations to waymark_app;

create index on appreciations (school_id, student_id, given_at);

create table habit_endings (
  school_id uuid not null references schools (id),
  id uuid not null,
  habit_id uuid,
  note_id uuid,
  appreciation_id uuid,
  ends boolean not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, habit_id) references habits (school_id, id),
  foreign key (school_id, note_id) references habit_notes (school_id, id),
  foreign key (school_id, appreciation_id) references appreciations (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  check (num_nonnulls(habit_id, note_id, appreciation_id) = 1)
);
comment on table habit_endings is 'A habit was retired, a note or thanks taken back, or brought back; the newest row holds';
comment on column habit_endings.school_id is 'The school that owns the row';
comment on column habit_endings.id is 'UUIDv7 made by the application';
comment on column habit_endings.habit_id is 'The habit, where it is one';
comment on column habit_endings.note_id is 'The note, where it is one';
comment on column habit_endings.appreciation_id is 'The thanks, where it is them';
comment on column habit_endings.ends is 'true: retired or taken back; false: brought back';
comment on column habit_endings.made_by is 'Who';
comment on column habit_endings.made_at is 'When';
select guard_school_table('habit_endings');
grant select, insert on habit_endings to waymark_app;

create index on habit_endings (school_id, habit_id) where habit_id is not null;
create index on habit_endings (school_id, note_id) where note_id is not null;
create index on habit_endings (school_id, appreciation_id) where appreciation_id is not null;
