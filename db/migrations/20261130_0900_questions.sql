-- A student asks on a goal or a task; a teacher answers one question, or several at once, and may ask for questions.

create table questions (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  class_id uuid not null,
  goal_id uuid,
  task_id uuid,
  body text not null check (body ~ '\S'),
  language text not null,
  asked_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, task_id) references tasks (school_id, id),
  check (num_nonnulls(goal_id, task_id) = 1)
);
comment on table questions is 'A question of a student on a goal or a task; classmates never learn whose it is';
comment on column questions.school_id is 'The school that owns the row';
comment on column questions.id is 'UUIDv7 made by the application';
comment on column questions.student_id is 'Who asks';
comment on column questions.class_id is 'In which class it was asked';
comment on column questions.goal_id is 'On which goal; none where it is on a task';
comment on column questions.task_id is 'On which task; none where it is on a goal';
comment on column questions.body is 'The question, in the student''s own words';
comment on column questions.language is 'Language it was written in (BCP 47)';
comment on column questions.asked_at is 'When';
select guard_school_table('questions');
grant select, insert on questions to waymark_app;

create index on questions (school_id, student_id, asked_at);
create index on questions (school_id, class_id, asked_at);

create table question_answers (
  school_id uuid not null references schools (id),
  id uuid not null,
  body text check (body ~ '\S'),
  language text,
  given text not null check (given in ('here', 'elsewhere')),
  to_class boolean not null,
  asked_as text check (asked_as ~ '\S'),
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, answered_by) references people (school_id, id),
  check (given = 'elsewhere' or body is not null),
  check (body is not null or not to_class),
  check ((body is null) = (language is null))
);
comment on table question_answers is 'An answer to one question or to several at once';
comment on column question_answers.school_id is 'The school that owns the row';
comment on column question_answers.id is 'UUIDv7 made by the application';
comment on column question_answers.body is 'The answer; may be none where it was given elsewhere';
comment on column question_answers.language is 'Language of the answer (BCP 47)';
comment on column question_answers.given is 'elsewhere: said aloud, in class or apart';
comment on column question_answers.to_class is 'Whether the whole class reads question and answer, without who asked';
comment on column question_answers.asked_as is 'The question as the class reads it; none where the class reads it as it was asked';
comment on column question_answers.answered_by is 'Who answered';
comment on column question_answers.answered_at is 'When';
select guard_school_table('question_answers');
grant select, insert on question_answers to waymark_app;

create index on question_answers (school_id, answered_by, answered_at);

create table answered_questions (
  school_id uuid not null references schools (id),
  id uuid not null,
  answer_id uuid not null,
  question_id uuid not null,
  primary key (school_id, id),
  foreign key (school_id, answer_id) references question_answers (school_id, id),
  foreign key (school_id, question_id) references questions (school_id, id),
  unique (school_id, question_id, answer_id)
);
comment on table answered_questions is 'Which questions an answer is for';
comment on column answered_questions.school_id is 'The school that owns the row';
comment on column answered_questions.id is 'UUIDv7 made by the application';
comment on column answered_questions.answer_id is 'The answer';
comment on column answered_questions.question_id is 'The question';
select guard_school_table('answered_questions');
grant select, insert on answered_questions to waymark_app;

create index on answered_questions (school_id, answer_id);

create table question_prompts (
  school_id uuid not null references schools (id),
  id uuid not null,
  class_id uuid not null,
  goal_id uuid,
  task_id uuid,
  body text check (body ~ '\S'),
  language text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, task_id) references tasks (school_id, id),
  foreign key (school_id, asked_by) references people (school_id, id),
  check (num_nonnulls(goal_id, task_id) = 1),
  check ((body is null) = (language is null))
);
comment on table question_prompts is 'A teacher asks a class for good questions on a goal or a task';
comment on column question_prompts.school_id is 'The school that owns the row';
comment on column question_prompts.id is 'UUIDv7 made by the application';
comment on column question_prompts.class_id is 'Which class';
comment on column question_prompts.goal_id is 'On which goal; none where it is on a task';
comment on column question_prompts.task_id is 'On which task; none where it is on a goal';
comment on column question_prompts.body is 'The teacher''s own words; none where it is said in the words of the catalogue';
comment on column question_prompts.language is 'Language of these words (BCP 47)';
comment on column question_prompts.asked_by is 'Who asks for questions';
comment on column question_prompts.asked_at is 'Since when';
select guard_school_table('question_prompts');
grant select, insert on question_prompts to waymark_app;

create index on question_prompts (school_id, class_id);

create table question_endings (
  school_id uuid not null references schools (id),
  id uuid not null,
  question_id uuid,
  answer_id uuid,
  prompt_id uuid,
  ends boolean not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, question_id) references questions (school_id, id),
  foreign key (school_id, answer_id) references question_answers (school_id, id),
  foreign key (school_id, prompt_id) references question_prompts (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  check (num_nonnulls(question_id, answer_id, prompt_id) = 1)
);
comment on table question_endings is 'A question, an answer or a prompt was taken back, or brought back; the newest row holds';
comment on column question_endings.school_id is 'The school that owns the row';
comment on column question_endings.id is 'UUIDv7 made by the application';
comment on column question_endings.question_id is 'The question, where it is one';
comment on column question_endings.answer_id is 'The answer, where it is one';
comment on column question_endings.prompt_id is 'The prompt, where it is one';
comment on column question_endings.ends is 'true: taken back; false: brought back';
comment on column question_endings.made_by is 'Who';
comment on column question_endings.made_at is 'When';
select guard_school_table('question_endings');
grant select, insert on question_endings to waymark_app;

create index on question_endings (school_id, question_id) where question_id is not null;
create index on question_endings (school_id, answer_id) where answer_id is not null;
create index on question_endings (school_id, prompt_id) where prompt_id is not null;
