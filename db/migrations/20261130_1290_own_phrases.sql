-- What a teacher says again and again in feedback, offered to them alone as phrases of their own.

create table own_phrases (
  school_id uuid not null references schools (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('glow', 'grow', 'next-step')),
  body text not null check (body ~ '\S' and length(body) <= 300),
  bare text not null,
  language text not null,
  rewords_id uuid,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people (school_id, id),
  foreign key (school_id, rewords_id) references own_phrases (school_id, id),
  unique (school_id, person_id, kind, bare)
);
comment on table own_phrases is 'A sentence of feedback of one teacher, without any student''s name; personal to them';
comment on column own_phrases.school_id is 'The school that owns the row';
comment on column own_phrases.id is 'UUIDv7 made by the application';
comment on column own_phrases.person_id is 'Whose phrase';
comment on column own_phrases.kind is 'For which voice';
comment on column own_phrases.body is 'The sentence; [name] stands for the student, [what] for a blank to fill';
comment on column own_phrases.bare is 'The same in small letters without the last full stop, by which it is known again';
comment on column own_phrases.language is 'Language of the sentence (BCP 47)';
comment on column own_phrases.rewords_id is 'The phrase in whose place it was put';
comment on column own_phrases.made_at is 'When it was first said or kept';
select guard_school_table('own_phrases');
grant select, insert on own_phrases to waymark_app;

create table own_phrase_uses (
  school_id uuid not null references schools (id),
  id uuid not null,
  phrase_id uuid not null,
  feedback_id uuid not null,
  primary key (school_id, id),
  foreign key (school_id, phrase_id) references own_phrases (school_id, id),
  foreign key (school_id, feedback_id) references feedback (school_id, id),
  unique (school_id, phrase_id, feedback_id)
);
comment on table own_phrase_uses is 'Feedback in which the sentence was said; said to two students, it is offered';
comment on column own_phrase_uses.school_id is 'The school that owns the row';
comment on column own_phrase_uses.id is 'UUIDv7 made by the application';
comment on column own_phrase_uses.phrase_id is 'Which sentence';
comment on column own_phrase_uses.feedback_id is 'In which feedback';
select guard_school_table('own_phrase_uses');
grant select, insert on own_phrase_uses to waymark_app;

create table own_phrase_marks (
  school_id uuid not null references schools (id),
  id uuid not null,
  person_id uuid not null,
  phrase_id uuid not null,
  mark text not null check (mark in ('kept', 'taken-away', 'learned')),
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people (school_id, id),
  foreign key (school_id, phrase_id) references own_phrases (school_id, id)
);
comment on table own_phrase_marks is 'What became of a sentence: of thousands that are said once, those with a mark may be offered; the newest holds';
comment on column own_phrase_marks.school_id is 'The school that owns the row';
comment on column own_phrase_marks.id is 'UUIDv7 made by the application';
comment on column own_phrase_marks.person_id is 'Whose phrase, so that theirs are found at once';
comment on column own_phrase_marks.phrase_id is 'Which phrase';
comment on column own_phrase_marks.mark is 'kept: offered always; taken-away: never; learned: said again, and offered where it was said to two students';
comment on column own_phrase_marks.made_at is 'When';
select guard_school_table('own_phrase_marks');
grant select, insert on own_phrase_marks to waymark_app;

create index on own_phrase_marks (school_id, person_id, phrase_id, made_at);
-- Which phrases of the bank a teacher says most.
create index on feedback (school_id, given_by, given_on) where phrase is not null;
