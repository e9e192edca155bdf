-- Written from the migrated database by `npm run db:write`. Do not edit.

table account_batch_people (row level security, forced) -- Somebody for whom a sign-in is made with many others
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  batch_id uuid not null -- With whom
  person_id uuid not null -- Who
  group_title text not null -- The class under which the sheet of passwords lists them; empty for who is in none
  position integer not null -- Place on the sheet, from 0
  state text not null default 'waiting'::text -- How far it is
  problem text -- Why none was made, as a code such as address-shared
  sign_in_name text -- What they type as their name: an address or a username
  sealed_password bytea -- The first password, sealed; none after an hour, and for who signs in by link
  account_batch_people_check: CHECK (((state = 'made'::text) OR (sealed_password IS NULL)))
  account_batch_people_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'made'::text, 'not-made'::text])))
  account_batch_people_school_id_batch_id_fkey: FOREIGN KEY (school_id, batch_id) REFERENCES account_batches(school_id, id)
  account_batch_people_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  account_batch_people_school_id_person_id_fkey: FOREIGN KEY (school_id, person_id) REFERENCES people(school_id, id)
  account_batch_people_pkey: PRIMARY KEY (school_id, id)
  account_batch_people_school_id_batch_id_person_id_key: UNIQUE (school_id, batch_id, person_id)
  CREATE INDEX account_batch_people_school_id_batch_id_position_idx ON public.account_batch_people USING btree (school_id, batch_id, "position")
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table account_batches (row level security, forced) -- Sign-ins made for many at once
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  public_key bytea not null -- X25519 key that first passwords are sealed with; only the browser that asked holds the key that opens them
  made_by uuid not null -- Who asked for them
  made_at timestamp with time zone not null -- When
  open_until timestamp with time zone not null -- When the sealed passwords are taken away by themselves
  emptied_at timestamp with time zone -- When they were taken away
  account_batches_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  account_batches_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  account_batches_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX account_batches_school_id_made_at_idx ON public.account_batches USING btree (school_id, made_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table address_confirmations -- An address that someone gave to come back by; it counts once it was confirmed from its mailbox
  id uuid not null -- UUIDv7 made by the application
  membership_id uuid not null -- Who gave it, and at which school
  address text not null -- The address
  token_hash bytea not null -- SHA-256 of the secret in the mail
  browser_hash bytea not null -- SHA-256 of the secret in the cookie of the browser in which it was given
  code_hash bytea not null -- SHA-256 of the six digits shown in that browser, for a mail opened elsewhere
  code_tries smallint not null default 0 -- How often digits were tried
  made_at timestamp with time zone not null -- When it was given
  expires_at timestamp with time zone not null -- When it ends by itself
  used_at timestamp with time zone -- When it was confirmed
  address_confirmations_membership_id_fkey: FOREIGN KEY (membership_id) REFERENCES memberships(id)
  address_confirmations_pkey: PRIMARY KEY (id)
  address_confirmations_token_hash_key: UNIQUE (token_hash)
  CREATE INDEX address_confirmations_membership_id_made_at_idx ON public.address_confirmations USING btree (membership_id, made_at)
  waymark_app may insert, select, update

table address_moves (row level security, forced) -- A sign-in goes from one address to another; the old one is told before
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  person_id uuid not null -- Whose sign-in
  contact_id uuid not null -- The contact whose address it goes to
  identity_id uuid not null -- The sign-in; no foreign key crosses from a school to sign-in
  from_address text not null -- The address it comes from
  state text not null default 'asked'::text -- dropped: the address was taken, or no longer theirs, when the old one had been told
  told text -- What became of the mail to the old address; no-server: no mail server is set up
  asked_by uuid not null -- Who asked for it
  asked_at timestamp with time zone not null -- When
  ended_at timestamp with time zone -- When it was moved or dropped
  address_moves_check: CHECK (((state = 'asked'::text) = (ended_at IS NULL)))
  address_moves_state_check: CHECK ((state = ANY (ARRAY['asked'::text, 'moved'::text, 'dropped'::text])))
  address_moves_told_check: CHECK ((told = ANY (ARRAY['accepted'::text, 'refused'::text, 'no-server'::text])))
  address_moves_school_id_asked_by_fkey: FOREIGN KEY (school_id, asked_by) REFERENCES people(school_id, id)
  address_moves_school_id_contact_id_fkey: FOREIGN KEY (school_id, contact_id) REFERENCES contacts(school_id, id)
  address_moves_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  address_moves_school_id_person_id_fkey: FOREIGN KEY (school_id, person_id) REFERENCES people(school_id, id)
  address_moves_pkey: PRIMARY KEY (school_id, id)
  CREATE UNIQUE INDEX address_moves_school_id_person_id_idx ON public.address_moves USING btree (school_id, person_id) WHERE (state = 'asked'::text)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table adult_departures (row level security, forced) -- Somebody of staff or family left the school on a day, until they are back
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  person_id uuid not null -- Who left
  left_on date not null -- First day on which they are no longer of the school
  ended jsonb not null -- What ended with it, by table: ids, and the day until which each row held before (none: without end)
  recorded_by uuid not null -- Who recorded it
  recorded_at timestamp with time zone not null -- When
  back_by uuid -- Who recorded that they are back
  back_at timestamp with time zone -- When they were back
  adult_departures_check: CHECK (((back_by IS NULL) = (back_at IS NULL)))
  adult_departures_school_id_back_by_fkey: FOREIGN KEY (school_id, back_by) REFERENCES people(school_id, id)
  adult_departures_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  adult_departures_school_id_person_id_fkey: FOREIGN KEY (school_id, person_id) REFERENCES people(school_id, id)
  adult_departures_school_id_recorded_by_fkey: FOREIGN KEY (school_id, recorded_by) REFERENCES people(school_id, id)
  adult_departures_pkey: PRIMARY KEY (school_id, id)
  CREATE UNIQUE INDEX adult_departures_school_id_person_id_idx ON public.adult_departures USING btree (school_id, person_id) WHERE (back_at IS NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table answered_questions (row level security, forced) -- Which questions an answer is for
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  answer_id uuid not null -- The answer
  question_id uuid not null -- The question
  answered_questions_school_id_answer_id_fkey: FOREIGN KEY (school_id, answer_id) REFERENCES question_answers(school_id, id)
  answered_questions_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  answered_questions_school_id_question_id_fkey: FOREIGN KEY (school_id, question_id) REFERENCES questions(school_id, id)
  answered_questions_pkey: PRIMARY KEY (school_id, id)
  answered_questions_school_id_question_id_answer_id_key: UNIQUE (school_id, question_id, answer_id)
  CREATE INDEX answered_questions_school_id_answer_id_idx ON public.answered_questions USING btree (school_id, answer_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table appreciations (row level security, forced) -- Thanks from staff to a student; never counted, never part of a level
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- To whom
  habit_id uuid not null -- For which way of working
  class_id uuid not null -- In which class
  body text -- Own words
  language text -- Language of these words (BCP 47)
  given_by uuid not null -- Who
  given_on date not null -- School day
  given_at timestamp with time zone not null -- When it was recorded
  appreciations_body_check: CHECK ((body ~ '\S'::text))
  appreciations_check: CHECK (((body IS NULL) = (language IS NULL)))
  appreciations_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  appreciations_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  appreciations_school_id_given_by_fkey: FOREIGN KEY (school_id, given_by) REFERENCES people(school_id, id)
  appreciations_school_id_habit_id_fkey: FOREIGN KEY (school_id, habit_id) REFERENCES habits(school_id, id)
  appreciations_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  appreciations_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX appreciations_school_id_student_id_given_at_idx ON public.appreciations USING btree (school_id, student_id, given_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table artefact_endings (row level security, forced) -- An artefact was taken away or brought back; the newest row holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  artefact_id uuid not null -- The artefact
  ends boolean not null -- true: taken away; false: brought back
  made_by uuid not null -- Who
  made_at timestamp with time zone not null -- When
  artefact_endings_school_id_artefact_id_fkey: FOREIGN KEY (school_id, artefact_id) REFERENCES artefacts(school_id, id)
  artefact_endings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  artefact_endings_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  artefact_endings_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX artefact_endings_school_id_artefact_id_idx ON public.artefact_endings USING btree (school_id, artefact_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table artefact_looks (row level security, forced) -- A teacher looked at what a student handed in, or means it not to have been so; the newest row holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the form
  artefact_id uuid not null -- The work
  looked boolean not null -- true: looked at; false: to be looked at again
  looked_by uuid not null -- Who
  looked_at timestamp with time zone not null -- When
  artefact_looks_school_id_artefact_id_fkey: FOREIGN KEY (school_id, artefact_id) REFERENCES artefacts(school_id, id)
  artefact_looks_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  artefact_looks_school_id_looked_by_fkey: FOREIGN KEY (school_id, looked_by) REFERENCES people(school_id, id)
  artefact_looks_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX artefact_looks_school_id_artefact_id_idx ON public.artefact_looks USING btree (school_id, artefact_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table artefacts (row level security, forced) -- A file, a link or words of a student's work; what shows several students is a row for each of them with the same file
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- Whose work
  task_id uuid -- At which task; none for what was seen
  attempt smallint not null default 1 -- At which attempt at the task, whether or not it has been judged
  worked_on date not null -- The school day it was added for: of what was seen, the day of the observation
  class_id uuid not null -- In which class
  kind text not null -- What it is
  file_id uuid -- The file
  address text -- Where the link leads
  body text -- The student's own words
  language text -- Language of these words (BCP 47)
  title text -- What to call it
  added_by uuid not null -- Who added it
  added_at timestamp with time zone not null -- When
  goal_id uuid -- For which goal, where a student handed it in for no task
  supports text[] not null default '{}'::text[] -- What the student used, as they say; it goes to who judges it and never lowers a level
  artefacts_address_check: CHECK ((address ~~ 'https://%'::text))
  artefacts_attempt_check: CHECK ((attempt > 0))
  artefacts_body_check: CHECK ((body ~ '\S'::text))
  artefacts_check: CHECK ((num_nonnulls(file_id, address, body) = 1))
  artefacts_check1: CHECK (((kind = 'file'::text) = (file_id IS NOT NULL)))
  artefacts_check2: CHECK (((kind = 'link'::text) = (address IS NOT NULL)))
  artefacts_check3: CHECK (((body IS NULL) = (language IS NULL)))
  artefacts_kind_check: CHECK ((kind = ANY (ARRAY['file'::text, 'link'::text, 'text'::text])))
  artefacts_title_check: CHECK ((title ~ '\S'::text))
  artefacts_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  artefacts_school_id_added_by_fkey: FOREIGN KEY (school_id, added_by) REFERENCES people(school_id, id)
  artefacts_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  artefacts_school_id_file_id_fkey: FOREIGN KEY (school_id, file_id) REFERENCES files(school_id, id)
  artefacts_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  artefacts_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  artefacts_school_id_task_id_fkey: FOREIGN KEY (school_id, task_id) REFERENCES tasks(school_id, id)
  artefacts_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX artefacts_school_id_file_id_idx ON public.artefacts USING btree (school_id, file_id) WHERE (file_id IS NOT NULL)
  CREATE INDEX artefacts_school_id_student_id_task_id_attempt_idx ON public.artefacts USING btree (school_id, student_id, task_id, attempt)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table audit_lines (row level security, forced) -- Who changed or looked at what, when, and by which relation
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  at timestamp with time zone not null default clock_timestamp() -- When
  actor_id uuid -- The person who acted; none for the program itself
  act text not null -- What was done, such as evidence.record or student.look
  relation text not null -- By which relation: teaches, is family, is the student, leads, program
  subject_kind text not null -- Noun of the ids
  subject_ids uuid[] not null -- What was changed or shown
  request_id text -- Request it belongs to
  address text -- Network address it came from
  detail jsonb not null default '{}'::jsonb -- What else matters; no free text about a child
  audit_lines_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX audit_lines_school_id_act_at_idx ON public.audit_lines USING btree (school_id, act, at)
  CREATE INDEX audit_lines_school_id_actor_id_at_idx ON public.audit_lines USING btree (school_id, actor_id, at)
  CREATE INDEX audit_lines_school_id_at_idx ON public.audit_lines USING btree (school_id, at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table audit_subjects (row level security, forced) -- Whom and what a line of the trail is about, to find the line by
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  subject_id uuid not null -- A person, a judgement or whatever else the line names
  line_id uuid not null -- The line
  audit_subjects_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  audit_subjects_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX audit_subjects_school_id_subject_id_line_id_idx ON public.audit_subjects USING btree (school_id, subject_id, line_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table authenticators -- An app that shows a new code every 30 seconds (TOTP): the second step after a password
  identity_id uuid not null -- Whose; one each
  sealed_secret text not null -- The shared secret, encrypted (AES-256-GCM) by a key that is not in the database
  last_step bigint not null -- The latest step of 30 seconds whose code was used: no code is taken twice
  made_at timestamp with time zone not null -- When it was set up
  authenticators_identity_id_fkey: FOREIGN KEY (identity_id) REFERENCES identities(id) ON DELETE CASCADE
  authenticators_pkey: PRIMARY KEY (identity_id)
  waymark_app may delete, insert, select, update

table badge_rules (row level security, forced) -- Which students may carry a badge; the latest holds, none means up to grade 5
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  grades text[] not null -- School grades whose students may (CEDS entry level, such as 02)
  unknown_grade boolean not null -- Whether students whose grade nobody has said may
  chosen_by uuid not null -- Who chose it
  chosen_at timestamp with time zone not null -- When
  badge_rules_school_id_chosen_by_fkey: FOREIGN KEY (school_id, chosen_by) REFERENCES people(school_id, id)
  badge_rules_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  badge_rules_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX badge_rules_school_id_chosen_at_idx ON public.badge_rules USING btree (school_id, chosen_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table badges (row level security, forced) -- A printed card that signs one student in, until it is ended or the school year is over
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- Whom it signs in
  token_hash bytea not null -- SHA-256 of the secret in its QR code
  made_by uuid not null -- Who printed it
  made_at timestamp with time zone not null -- When
  ends_on date not null -- First day on which it opens nothing more: the first of the next school year
  ended_at timestamp with time zone -- When somebody ended it
  ended_by uuid -- Who ended it
  end_reason text -- replaced by a newer one, or ended because it was lost
  badges_check: CHECK ((((ended_at IS NULL) = (end_reason IS NULL)) AND ((ended_at IS NULL) = (ended_by IS NULL))))
  badges_end_reason_check: CHECK ((end_reason = ANY (ARRAY['ended'::text, 'replaced'::text])))
  badges_school_id_ended_by_fkey: FOREIGN KEY (school_id, ended_by) REFERENCES people(school_id, id)
  badges_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  badges_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  badges_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  badges_pkey: PRIMARY KEY (school_id, id)
  badges_school_id_token_hash_key: UNIQUE (school_id, token_hash)
  CREATE UNIQUE INDEX badges_school_id_student_id_idx ON public.badges USING btree (school_id, student_id) WHERE (ended_at IS NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table calculation_change_cells (row level security, forced) -- A level that a change of calculation would alter, as it was when the change was looked at
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  change_id uuid not null -- The change
  student_id uuid not null -- The student
  goal_id uuid not null -- The goal
  span text not null -- The span of the level as it would be
  from_status text not null -- What is said now
  from_word smallint -- The level whose word is said now, on the scale of now
  to_status text not null -- What would be said
  to_word smallint -- The level whose word would be said, on the scale wanted
  calculation_change_cells_school_id_change_id_fkey: FOREIGN KEY (school_id, change_id) REFERENCES calculation_changes(school_id, id)
  calculation_change_cells_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  calculation_change_cells_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  calculation_change_cells_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  calculation_change_cells_pkey: PRIMARY KEY (school_id, id)
  calculation_change_cells_school_id_change_id_student_id_goa_key: UNIQUE (school_id, change_id, student_id, goal_id, span)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select

table calculation_changes (row level security, forced) -- A change of calculation: proposed, looked at, then made or dropped
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  course_id uuid -- The course it is for; none for the school
  wanted jsonb not null -- What is wanted: method, settings, span, what courses may choose, a new scale with its mapping
  reason text -- Why
  proposed_by uuid not null -- Who proposed it
  proposed_at timestamp with time zone not null -- When
  all_cells integer -- How many levels it concerns; none until that was counted
  looked_at integer not null default 0 -- How many of them were worked out to be looked at
  previewed_at timestamp with time zone -- When all of them were
  dropped_by uuid -- Who dropped it
  dropped_at timestamp with time zone -- When
  confirmed_by uuid -- Who made it
  confirmed_at timestamp with time zone -- When it came into force
  worked_out integer not null default 0 -- How many levels were worked out anew since
  applied_at timestamp with time zone -- When all of them were
  goal_ids uuid[] -- The goals whose levels are worked out anew; none until it came into force
  judged_cells integer not null default 0 -- How many of the levels looked at a teacher has set, so that what is shown stays
  calculation_changes_school_id_confirmed_by_fkey: FOREIGN KEY (school_id, confirmed_by) REFERENCES people(school_id, id)
  calculation_changes_school_id_course_id_fkey: FOREIGN KEY (school_id, course_id) REFERENCES courses(school_id, id)
  calculation_changes_school_id_dropped_by_fkey: FOREIGN KEY (school_id, dropped_by) REFERENCES people(school_id, id)
  calculation_changes_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  calculation_changes_school_id_proposed_by_fkey: FOREIGN KEY (school_id, proposed_by) REFERENCES people(school_id, id)
  calculation_changes_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX calculation_changes_school_id_proposed_at_idx ON public.calculation_changes USING btree (school_id, proposed_at DESC)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table calculations (row level security, forced) -- A choice of how pieces become levels; the newest of a school, or of a course, holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  course_id uuid -- The course that chose for the goals it owns; none for the school
  ordinal integer not null -- 1 is the first of the school or course
  method text -- Key of a method on the shelf; none where a course goes back to what the school chose
  settings jsonb not null default '{}'::jsonb -- The method's settings that differ from how it usually is
  span text not null -- Whether levels start anew with each year of adoption, or continue
  courses_may text[] not null default '{}'::text[] -- Keys of the methods a course may choose instead; only where the school chose
  reason text -- Why, for those who ask later
  chosen_by uuid not null -- Who chose
  chosen_at timestamp with time zone not null -- When
  calculations_span_check: CHECK ((span = ANY (ARRAY['year'::text, 'continuing'::text])))
  calculations_school_id_chosen_by_fkey: FOREIGN KEY (school_id, chosen_by) REFERENCES people(school_id, id)
  calculations_school_id_course_id_fkey: FOREIGN KEY (school_id, course_id) REFERENCES courses(school_id, id)
  calculations_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  calculations_pkey: PRIMARY KEY (school_id, id)
  calculations_school_id_course_id_ordinal_key: UNIQUE NULLS NOT DISTINCT (school_id, course_id, ordinal)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table caseloads (row level security, forced) -- A student whom a member of staff looks after without a class, from when until when
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  staff_id uuid not null -- The teacher of English as a new language, or the counsellor
  student_id uuid not null -- The student
  kind text not null -- enl: language support; counselling
  from_on date not null -- First day
  until_on date -- First day on which it holds no more
  recorded_by uuid -- Who recorded it
  recorded_at timestamp with time zone not null default now() -- When the row was made
  caseloads_check: CHECK ((staff_id <> student_id))
  caseloads_kind_check: CHECK ((kind = ANY (ARRAY['enl'::text, 'counselling'::text])))
  caseloads_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  caseloads_school_id_recorded_by_fkey: FOREIGN KEY (school_id, recorded_by) REFERENCES people(school_id, id)
  caseloads_school_id_staff_id_fkey: FOREIGN KEY (school_id, staff_id) REFERENCES people(school_id, id)
  caseloads_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  caseloads_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX caseloads_school_id_staff_id_idx ON public.caseloads USING btree (school_id, staff_id)
  CREATE UNIQUE INDEX caseloads_school_id_staff_id_student_id_kind_idx ON public.caseloads USING btree (school_id, staff_id, student_id, kind) WHERE (until_on IS NULL)
  CREATE INDEX caseloads_school_id_student_id_idx ON public.caseloads USING btree (school_id, student_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table chance_classes (row level security, forced) -- For which classes a drop-in time is
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  chance_id uuid not null -- The time
  class_id uuid not null -- The class
  chance_classes_school_id_chance_id_fkey: FOREIGN KEY (school_id, chance_id) REFERENCES chances(school_id, id)
  chance_classes_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  chance_classes_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  chance_classes_pkey: PRIMARY KEY (school_id, id)
  chance_classes_school_id_chance_id_class_id_key: UNIQUE (school_id, chance_id, class_id)
  CREATE INDEX chance_classes_school_id_class_id_idx ON public.chance_classes USING btree (school_id, class_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table chance_goals (row level security, forced) -- For which goals a drop-in time is; without a row it is for any
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  chance_id uuid not null -- The time
  goal_id uuid not null -- The goal
  chance_goals_school_id_chance_id_fkey: FOREIGN KEY (school_id, chance_id) REFERENCES chances(school_id, id)
  chance_goals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  chance_goals_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  chance_goals_pkey: PRIMARY KEY (school_id, id)
  chance_goals_school_id_chance_id_goal_id_key: UNIQUE (school_id, chance_id, goal_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table chance_retractions (row level security, forced) -- A drop-in time that is no longer offered
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  chance_id uuid not null -- The time
  retracted_by uuid not null -- Who
  retracted_at timestamp with time zone not null -- When
  chance_retractions_school_id_chance_id_fkey: FOREIGN KEY (school_id, chance_id) REFERENCES chances(school_id, id)
  chance_retractions_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  chance_retractions_school_id_retracted_by_fkey: FOREIGN KEY (school_id, retracted_by) REFERENCES people(school_id, id)
  chance_retractions_pkey: PRIMARY KEY (school_id, id)
  chance_retractions_school_id_chance_id_key: UNIQUE (school_id, chance_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table chances (row level security, forced) -- A time at which students may drop in; it stands until it is retracted
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUID made by the form: the same again is applied once
  on_day date -- The one school day; none where it is weekly
  weekday smallint -- Every week on this day, 1 Monday to 7 Sunday; none where it is on one day
  starts_at time without time zone not null -- From, on the clock of the school
  ends_at time without time zone not null -- Until, on the clock of the school
  place text not null -- Where, in the teacher's words
  note text not null default ''::text -- What else students may know; may be empty
  language text not null -- Language of the page on which place and note were written (BCP 47)
  offered_by uuid not null -- The teacher who is there
  offered_at timestamp with time zone not null -- When it was offered
  chances_check: CHECK (((on_day IS NULL) <> (weekday IS NULL)))
  chances_check1: CHECK ((starts_at < ends_at))
  chances_place_check: CHECK ((place ~ '\S'::text))
  chances_weekday_check: CHECK (((weekday >= 1) AND (weekday <= 7)))
  chances_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  chances_school_id_offered_by_fkey: FOREIGN KEY (school_id, offered_by) REFERENCES people(school_id, id)
  chances_pkey: PRIMARY KEY (school_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table check_in_last_readers (row level security, forced) -- Whom a request to talk reaches last; none named: the leaders
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  setting_id uuid not null -- Of which word of the school
  person_id uuid not null -- Who
  check_in_last_readers_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  check_in_last_readers_school_id_person_id_fkey: FOREIGN KEY (school_id, person_id) REFERENCES people(school_id, id)
  check_in_last_readers_school_id_setting_id_fkey: FOREIGN KEY (school_id, setting_id) REFERENCES check_in_settings(school_id, id)
  check_in_last_readers_pkey: PRIMARY KEY (school_id, id)
  check_in_last_readers_school_id_setting_id_person_id_key: UNIQUE (school_id, setting_id, person_id)
  CREATE INDEX check_in_last_readers_school_id_person_id_idx ON public.check_in_last_readers USING btree (school_id, person_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table check_in_seens (row level security, forced) -- The reader says that they have read a check-in, or takes that back; the newest row holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  check_in_id uuid not null -- Which
  seen boolean not null -- true: read; false: taken back
  seen_by uuid not null -- Who: its reader
  seen_at timestamp with time zone not null -- When
  check_in_seens_school_id_check_in_id_fkey: FOREIGN KEY (school_id, check_in_id) REFERENCES check_ins(school_id, id)
  check_in_seens_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  check_in_seens_school_id_seen_by_fkey: FOREIGN KEY (school_id, seen_by) REFERENCES people(school_id, id)
  check_in_seens_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX check_in_seens_school_id_check_in_id_seen_at_idx ON public.check_in_seens USING btree (school_id, check_in_id, seen_at)
  CREATE INDEX check_in_seens_school_id_seen_by_idx ON public.check_in_seens USING btree (school_id, seen_by)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table check_in_settings (row level security, forced) -- What a school says about check-ins; the newest row holds. None: offered, with the numbers and the wait that every school begins with
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  offered boolean not null -- Whether students are offered check-ins
  wait_minutes integer not null -- Minutes of school hours after which a request to talk that nobody took goes to more adults
  set_by uuid not null -- Who said so
  set_at timestamp with time zone not null -- When
  check_in_settings_wait_minutes_check: CHECK (((wait_minutes >= 15) AND (wait_minutes <= 2400)))
  check_in_settings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  check_in_settings_school_id_set_by_fkey: FOREIGN KEY (school_id, set_by) REFERENCES people(school_id, id)
  check_in_settings_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX check_in_settings_school_id_set_at_idx ON public.check_in_settings USING btree (school_id, set_at)
  CREATE INDEX check_in_settings_school_id_set_by_idx ON public.check_in_settings USING btree (school_id, set_by)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table check_in_skips (row level security, forced) -- A student is not asked again on a day, or is again; the newest row of the day holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- Who
  skipped_on date not null -- School day
  skipped boolean not null -- true: skipped; false: taken back
  skipped_at timestamp with time zone not null -- When
  check_in_skips_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  check_in_skips_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  check_in_skips_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX check_in_skips_school_id_student_id_skipped_on_idx ON public.check_in_skips USING btree (school_id, student_id, skipped_on)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table check_in_withdrawals (row level security, forced) -- The student took a check-in back: it is shown to its reader no more
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  check_in_id uuid not null -- Which
  withdrawn_by uuid not null -- Who: the student
  withdrawn_at timestamp with time zone not null -- When
  check_in_withdrawals_school_id_check_in_id_fkey: FOREIGN KEY (school_id, check_in_id) REFERENCES check_ins(school_id, id)
  check_in_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  check_in_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  check_in_withdrawals_pkey: PRIMARY KEY (school_id, id)
  check_in_withdrawals_school_id_check_in_id_key: UNIQUE (school_id, check_in_id)
  CREATE INDEX check_in_withdrawals_school_id_withdrawn_by_idx ON public.check_in_withdrawals USING btree (school_id, withdrawn_by)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table check_ins (row level security, forced) -- How a student says they are, to one adult they chose; read by nobody else, no part of a level, a habit or any export, and its words are scanned by nothing
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- Who says it
  reader_id uuid not null -- The one adult who may read it
  word text -- A word that was chosen
  body text -- Own words
  language text -- Language of these words (BCP 47)
  said_on date not null -- School day
  said_at timestamp with time zone not null -- When
  check_ins_body_check: CHECK ((body ~ '\S'::text))
  check_ins_check: CHECK ((num_nonnulls(word, body) > 0))
  check_ins_check1: CHECK (((body IS NULL) = (language IS NULL)))
  check_ins_word_check: CHECK ((word = ANY (ARRAY['good'::text, 'okay'::text, 'tired'::text, 'worried'::text, 'sad'::text, 'angry'::text])))
  check_ins_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  check_ins_school_id_reader_id_fkey: FOREIGN KEY (school_id, reader_id) REFERENCES people(school_id, id)
  check_ins_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  check_ins_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX check_ins_school_id_reader_id_said_at_idx ON public.check_ins USING btree (school_id, reader_id, said_at)
  CREATE INDEX check_ins_school_id_student_id_said_at_idx ON public.check_ins USING btree (school_id, student_id, said_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table class_staff (row level security, forced) -- Who teaches a class, from when until when
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  class_id uuid not null -- The class
  person_id uuid not null -- The teacher
  role text not null -- Both record evidence
  from_on date not null -- First day
  until_on date -- First day on which it holds no more
  class_staff_role_check: CHECK ((role = ANY (ARRAY['teacher'::text, 'co-teacher'::text])))
  class_staff_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  class_staff_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  class_staff_school_id_person_id_fkey: FOREIGN KEY (school_id, person_id) REFERENCES people(school_id, id)
  class_staff_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX class_staff_school_id_class_id_idx ON public.class_staff USING btree (school_id, class_id)
  CREATE INDEX class_staff_school_id_person_id_idx ON public.class_staff USING btree (school_id, person_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select, update
  waymark_undo may delete, select

table class_terms (row level security, forced) -- The terms in which a class meets
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  class_id uuid not null -- The class
  term_id uuid not null -- The term
  class_terms_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  class_terms_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  class_terms_school_id_term_id_fkey: FOREIGN KEY (school_id, term_id) REFERENCES terms(school_id, id)
  class_terms_pkey: PRIMARY KEY (school_id, id)
  class_terms_school_id_class_id_term_id_key: UNIQUE (school_id, class_id, term_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select
  waymark_undo may delete, select

table classes (row level security, forced) -- One group of students taking a course
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  course_id uuid not null -- What they take
  title text not null -- Its name
  code text -- Its code in the school
  kind text not null default 'scheduled'::text -- homeroom teaches no course of its own
  school_year text not null -- Label such as 2026-27
  ended_on date -- Day from which it no longer meets
  starts_on date -- Day from which it meets; none where it has met since its year began
  classes_kind_check: CHECK ((kind = ANY (ARRAY['scheduled'::text, 'homeroom'::text])))
  classes_school_id_course_id_fkey: FOREIGN KEY (school_id, course_id) REFERENCES courses(school_id, id)
  classes_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  classes_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX classes_school_id_course_id_idx ON public.classes USING btree (school_id, course_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select, update
  waymark_undo may delete, select

table contacts (row level security, forced) -- An address or number of a person
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  person_id uuid not null -- Whose it is
  kind text not null -- What it is
  address text not null -- The address or number
  source text not null -- Who gave it, such as import
  from_on date not null -- First day
  until_on date -- First day on which it holds no more
  recorded_at timestamp with time zone not null default now() -- When the row was made
  recorded_by uuid -- Who wrote it on a page; none for what came from elsewhere
  verified_at timestamp with time zone -- When the school checked that it is theirs; what a roster says (any source but staff) counts as checked
  verified_by uuid -- Who checked it
  contacts_check: CHECK (((verified_at IS NULL) = (verified_by IS NULL)))
  contacts_kind_check: CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text])))
  contacts_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  contacts_school_id_person_id_fkey: FOREIGN KEY (school_id, person_id) REFERENCES people(school_id, id)
  contacts_school_id_recorded_by_fkey: FOREIGN KEY (school_id, recorded_by) REFERENCES people(school_id, id)
  contacts_school_id_verified_by_fkey: FOREIGN KEY (school_id, verified_by) REFERENCES people(school_id, id)
  contacts_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX contacts_school_id_kind_lower_idx ON public.contacts USING btree (school_id, kind, lower(address))
  CREATE INDEX contacts_school_id_person_id_idx ON public.contacts USING btree (school_id, person_id)
  CREATE INDEX contacts_school_id_recorded_by_idx ON public.contacts USING btree (school_id, recorded_by) WHERE (recorded_by IS NOT NULL)
  CREATE INDEX contacts_school_id_verified_by_idx ON public.contacts USING btree (school_id, verified_by) WHERE (verified_by IS NOT NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update
  waymark_undo may delete, select

table courses (row level security, forced) -- What is taught over a year
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  title text not null -- Its name
  code text -- Its code in the school
  subject text -- Its subject
  ended_on date -- Day from which it is no longer taught
  courses_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  courses_pkey: PRIMARY KEY (school_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select, update
  waymark_undo may delete, select

table crisis_numbers (row level security, forced) -- Whom a student can call or text at any hour; on every page of a check-in
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  setting_id uuid not null -- Of which word of the school
  ordinal smallint not null -- Place in the list
  number text not null -- The number as it is dialled
  words text -- What it is, in the school's words; none for a number that every school begins with, said in every language
  crisis_numbers_number_check: CHECK ((number ~ '\d'::text))
  crisis_numbers_ordinal_check: CHECK (((ordinal >= 1) AND (ordinal <= 9)))
  crisis_numbers_words_check: CHECK ((words ~ '\S'::text))
  crisis_numbers_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  crisis_numbers_school_id_setting_id_fkey: FOREIGN KEY (school_id, setting_id) REFERENCES check_in_settings(school_id, id)
  crisis_numbers_pkey: PRIMARY KEY (school_id, id)
  crisis_numbers_school_id_setting_id_ordinal_key: UNIQUE (school_id, setting_id, ordinal)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table deliveries (row level security, forced) -- One digest by one channel
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  digest_id uuid not null -- The digest
  channel text not null -- By which way
  address text not null -- Where to
  made_at timestamp with time zone not null default now() -- When
  deliveries_channel_check: CHECK ((channel = ANY (ARRAY['email'::text, 'outbox'::text])))
  deliveries_school_id_digest_id_fkey: FOREIGN KEY (school_id, digest_id) REFERENCES digests(school_id, id)
  deliveries_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  deliveries_pkey: PRIMARY KEY (school_id, id)
  deliveries_school_id_digest_id_channel_key: UNIQUE (school_id, digest_id, channel)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table delivery_events (row level security, forced) -- What became of a delivery; the latest row holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  delivery_id uuid not null -- The delivery
  state text not null -- What
  detail text -- What the other side said
  at timestamp with time zone not null default clock_timestamp() -- When
  delivery_events_state_check: CHECK ((state = ANY (ARRAY['queued'::text, 'attempting'::text, 'sent'::text, 'may-have-been-sent'::text, 'refused'::text])))
  delivery_events_school_id_delivery_id_fkey: FOREIGN KEY (school_id, delivery_id) REFERENCES deliveries(school_id, id)
  delivery_events_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  delivery_events_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX delivery_events_school_id_delivery_id_at_idx ON public.delivery_events USING btree (school_id, delivery_id, at DESC)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table departures (row level security, forced) -- A student left the school on a day, until it is undone
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- Who left
  left_on date not null -- First day on which the student is no longer of the school
  reason text not null -- Why, in the words of who recorded it
  moved jsonb not null -- Every row that was changed, with what it was before and after
  recorded_by uuid not null -- Who recorded it
  recorded_at timestamp with time zone not null -- When
  undone_by uuid -- Who undid it
  undone_at timestamp with time zone -- When it was undone
  departures_check: CHECK (((undone_by IS NULL) = (undone_at IS NULL)))
  departures_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  departures_school_id_recorded_by_fkey: FOREIGN KEY (school_id, recorded_by) REFERENCES people(school_id, id)
  departures_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  departures_school_id_undone_by_fkey: FOREIGN KEY (school_id, undone_by) REFERENCES people(school_id, id)
  departures_pkey: PRIMARY KEY (school_id, id)
  CREATE UNIQUE INDEX departures_school_id_student_id_idx ON public.departures USING btree (school_id, student_id) WHERE (undone_at IS NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table digest_parts (row level security, forced) -- A part goes to an adult once
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  digest_id uuid not null -- The digest
  part_id uuid not null -- The part
  version_id uuid not null -- Its sentences
  adult_id uuid not null -- The adult
  digest_parts_school_id_adult_id_fkey: FOREIGN KEY (school_id, adult_id) REFERENCES people(school_id, id)
  digest_parts_school_id_digest_id_fkey: FOREIGN KEY (school_id, digest_id) REFERENCES digests(school_id, id)
  digest_parts_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  digest_parts_school_id_part_id_fkey: FOREIGN KEY (school_id, part_id) REFERENCES message_parts(school_id, id)
  digest_parts_school_id_version_id_fkey: FOREIGN KEY (school_id, version_id) REFERENCES message_part_versions(school_id, id)
  digest_parts_pkey: PRIMARY KEY (school_id, id)
  digest_parts_school_id_part_id_adult_id_key: UNIQUE (school_id, part_id, adult_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table digests (row level security, forced) -- The approved parts of all children of one adult, as sent
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  adult_id uuid not null -- The adult
  week_on date not null -- Monday of the week
  language text not null -- Language it was written in
  content jsonb not null -- The parts as they were said
  made_at timestamp with time zone not null default now() -- When
  digests_school_id_adult_id_fkey: FOREIGN KEY (school_id, adult_id) REFERENCES people(school_id, id)
  digests_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  digests_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX digests_school_id_adult_id_week_on_idx ON public.digests USING btree (school_id, adult_id, week_on)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table enrollments (row level security, forced) -- A student in a class, from when until when
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  class_id uuid not null -- The class
  student_id uuid not null -- The student
  from_on date not null -- First day
  until_on date -- First day on which it holds no more
  enrollments_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  enrollments_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  enrollments_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  enrollments_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX enrollments_school_id_class_id_idx ON public.enrollments USING btree (school_id, class_id)
  CREATE INDEX enrollments_school_id_student_id_idx ON public.enrollments USING btree (school_id, student_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select, update
  waymark_undo may delete, select

table estimates (row level security, forced) -- What a student's pieces on a goal say, kept in the transaction of the evidence
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- The student
  goal_id uuid not null -- The goal
  span text not null -- The year of adoption, or continuing
  weighted_sum double precision not null -- N of the recency mean; 0 under a method that reads its history each time
  weight double precision not null -- D of the recency mean; 0 under a method that reads its history each time
  weight_squares double precision not null -- Q of the recency mean; 0 under a method that reads its history each time
  pieces integer not null -- How many occasions count
  last_on date -- School day of the newest piece
  level double precision -- The unrounded level; none without evidence
  word smallint -- The level whose word is shown
  band_low double precision -- Lower end of the band
  band_high double precision -- Upper end of the band
  status text not null -- What may be said
  changed_at timestamp with time zone not null default clock_timestamp() -- When it last changed
  revision integer not null default 0 -- Counts its changes
  calculation_id uuid -- The choice it was worked out by; none while nobody had chosen
  override_level smallint -- The level of the override that stands; none where the arithmetic holds
  override_shown boolean -- Whether that level is at the cut of its scale or above
  estimates_override_check: CHECK (((override_level IS NULL) = (override_shown IS NULL)))
  estimates_status_check: CHECK ((status = ANY (ARRAY['no-evidence'::text, 'not-enough'::text, 'not-shown'::text, 'shown'::text])))
  estimates_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  estimates_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  estimates_pkey: PRIMARY KEY (school_id, id)
  estimates_school_id_student_id_goal_id_span_key: UNIQUE (school_id, student_id, goal_id, span)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table evidence (row level security, forced) -- One judgement of one piece: a student, a goal, an occasion
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- Who did the work
  goal_id uuid not null -- What was judged
  occasion_id uuid not null -- When and at what
  judge_id uuid not null -- Who judged; a later row of the same judge of the same piece supersedes
  level smallint not null -- The judgement on the scale
  worked_on date not null -- The school day of the work
  span text not null -- The year of adoption, or continuing
  class_id uuid -- The class in which it was, if any
  goal_version_id uuid not null -- The wording it was judged by
  rubric_version_id uuid -- The rubric it was judged by
  scale_version_id uuid not null -- The scale it was judged by
  supports text[] not null default '{}'::text[] -- Supports used; they never lower a level
  recorded_at timestamp with time zone not null default clock_timestamp() -- When it was recorded
  evidence_level_check: CHECK (((level >= 1) AND (level <= 9)))
  evidence_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  evidence_school_id_goal_id_goal_version_id_fkey: FOREIGN KEY (school_id, goal_id, goal_version_id) REFERENCES goal_versions(school_id, goal_id, id)
  evidence_school_id_goal_id_scale_version_id_rubric_version_fkey: FOREIGN KEY (school_id, goal_id, scale_version_id, rubric_version_id) REFERENCES rubric_versions(school_id, goal_id, scale_version_id, id)
  evidence_school_id_judge_id_fkey: FOREIGN KEY (school_id, judge_id) REFERENCES people(school_id, id)
  evidence_school_id_occasion_id_student_id_fkey: FOREIGN KEY (school_id, occasion_id, student_id) REFERENCES occasions(school_id, id, student_id)
  evidence_school_id_scale_version_id_fkey: FOREIGN KEY (school_id, scale_version_id) REFERENCES scale_versions(school_id, id)
  evidence_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX evidence_school_id_class_id_recorded_at_idx ON public.evidence USING btree (school_id, class_id, recorded_at)
  CREATE INDEX evidence_school_id_occasion_id_idx ON public.evidence USING btree (school_id, occasion_id)
  CREATE INDEX evidence_school_id_student_id_goal_id_span_idx ON public.evidence USING btree (school_id, student_id, goal_id, span)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table evidence_withdrawals (row level security, forced) -- A judgement that no longer counts; the one before it stands again
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  evidence_id uuid not null -- The judgement
  reason text -- Why
  withdrawn_by uuid not null -- Who
  withdrawn_at timestamp with time zone not null default clock_timestamp() -- When
  evidence_withdrawals_school_id_evidence_id_fkey: FOREIGN KEY (school_id, evidence_id) REFERENCES evidence(school_id, id)
  evidence_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  evidence_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  evidence_withdrawals_pkey: PRIMARY KEY (school_id, id)
  evidence_withdrawals_school_id_evidence_id_key: UNIQUE (school_id, evidence_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table exemplar_endings (row level security, forced) -- An exemplar was retired or restored; the newest row holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  exemplar_id uuid not null -- The exemplar
  ends boolean not null -- true: retired; false: restored
  made_by uuid not null -- Who
  made_at timestamp with time zone not null -- When
  exemplar_endings_school_id_exemplar_id_fkey: FOREIGN KEY (school_id, exemplar_id) REFERENCES exemplars(school_id, id)
  exemplar_endings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  exemplar_endings_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  exemplar_endings_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX exemplar_endings_school_id_exemplar_id_idx ON public.exemplar_endings USING btree (school_id, exemplar_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table exemplars (row level security, forced) -- A file, a link or words that show what a level of a goal looks like, with why; a student's work only where the student agreed, and never with the name
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  goal_id uuid not null -- The goal; it stays with it whatever version its rubric has
  level smallint not null -- The level it shows
  scale_version_id uuid not null -- The scale it is a level of
  title text not null -- What to call it
  reason text not null -- Why it is at that level
  language text not null -- Language of title and reason (BCP 47)
  kind text not null -- What it is
  file_id uuid -- The file
  address text -- Where the link leads
  body text -- The words
  body_language text -- Language of these words (BCP 47)
  artefact_id uuid -- The work of a student that it is; none where a teacher made it
  student_id uuid -- Whose work it is; kept so that it can be found, and never shown
  student_agreed boolean not null default false -- That the student agreed, as the teacher said
  added_by uuid not null -- Who added it
  added_at timestamp with time zone not null -- When
  exemplars_address_check: CHECK ((address ~~ 'https://%'::text))
  exemplars_body_check: CHECK ((body ~ '\S'::text))
  exemplars_check: CHECK ((num_nonnulls(file_id, address, body) = 1))
  exemplars_check1: CHECK (((kind = 'file'::text) = (file_id IS NOT NULL)))
  exemplars_check2: CHECK (((kind = 'link'::text) = (address IS NOT NULL)))
  exemplars_check3: CHECK (((body IS NULL) = (body_language IS NULL)))
  exemplars_check4: CHECK (((artefact_id IS NULL) = (student_id IS NULL)))
  exemplars_check5: CHECK (((student_id IS NULL) OR student_agreed))
  exemplars_kind_check: CHECK ((kind = ANY (ARRAY['file'::text, 'link'::text, 'text'::text])))
  exemplars_level_check: CHECK (((level >= 0) AND (level <= 9)))
  exemplars_reason_check: CHECK ((reason ~ '\S'::text))
  exemplars_title_check: CHECK ((title ~ '\S'::text))
  exemplars_school_id_added_by_fkey: FOREIGN KEY (school_id, added_by) REFERENCES people(school_id, id)
  exemplars_school_id_artefact_id_fkey: FOREIGN KEY (school_id, artefact_id) REFERENCES artefacts(school_id, id)
  exemplars_school_id_file_id_fkey: FOREIGN KEY (school_id, file_id) REFERENCES files(school_id, id)
  exemplars_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  exemplars_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  exemplars_school_id_scale_version_id_fkey: FOREIGN KEY (school_id, scale_version_id) REFERENCES scale_versions(school_id, id)
  exemplars_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  exemplars_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX exemplars_school_id_goal_id_idx ON public.exemplars USING btree (school_id, goal_id)
  CREATE INDEX exemplars_school_id_student_id_idx ON public.exemplars USING btree (school_id, student_id) WHERE (student_id IS NOT NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table feedback (row level security, forced) -- A glow, a grow or a next step; it never carries a level
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  kind text not null -- What it is
  student_id uuid not null -- To whom
  goal_id uuid -- About which goal
  task_id uuid -- About which task
  occasion_id uuid -- About which work
  class_id uuid -- In which class
  phrase text -- Sentence of the phrase bank; none for free text
  body text -- Free text as it was written; none where it is a phrase, or was given elsewhere
  language text -- Language of the free text (BCP 47)
  given text not null -- elsewhere: told aloud, in a document, by mail
  given_by uuid not null -- Who gave it
  given_on date not null -- School day
  given_at timestamp with time zone not null default clock_timestamp() -- When it was recorded
  sound_id uuid -- Recording of what was said, up to a minute; its transcript is the body, where there is one
  feedback_given_check: CHECK ((given = ANY (ARRAY['here'::text, 'elsewhere'::text])))
  feedback_has_words: CHECK (((given = 'elsewhere'::text) OR (phrase IS NOT NULL) OR (body IS NOT NULL) OR (sound_id IS NOT NULL)))
  feedback_kind_check: CHECK ((kind = ANY (ARRAY['glow'::text, 'grow'::text, 'next-step'::text])))
  feedback_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  feedback_school_id_given_by_fkey: FOREIGN KEY (school_id, given_by) REFERENCES people(school_id, id)
  feedback_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  feedback_school_id_occasion_id_fkey: FOREIGN KEY (school_id, occasion_id) REFERENCES occasions(school_id, id)
  feedback_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  feedback_school_id_task_id_fkey: FOREIGN KEY (school_id, task_id) REFERENCES tasks(school_id, id)
  feedback_sound_fkey: FOREIGN KEY (school_id, sound_id) REFERENCES files(school_id, id)
  feedback_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX feedback_school_id_class_id_given_on_idx ON public.feedback USING btree (school_id, class_id, given_on)
  CREATE INDEX feedback_school_id_given_by_given_on_idx ON public.feedback USING btree (school_id, given_by, given_on) WHERE (phrase IS NOT NULL)
  CREATE INDEX feedback_school_id_student_id_given_at_idx ON public.feedback USING btree (school_id, student_id, given_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table feedback_check_withdrawals (row level security, forced) -- A teacher's look at feedback that was taken back
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  check_id uuid not null -- The look
  withdrawn_by uuid not null -- Who took it back
  withdrawn_at timestamp with time zone not null -- When
  feedback_check_withdrawals_school_id_check_id_fkey: FOREIGN KEY (school_id, check_id) REFERENCES feedback_checks(school_id, id)
  feedback_check_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  feedback_check_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  feedback_check_withdrawals_pkey: PRIMARY KEY (school_id, id)
  feedback_check_withdrawals_school_id_check_id_key: UNIQUE (school_id, check_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table feedback_checks (row level security, forced) -- A teacher has looked at what became of a piece of feedback
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the browser or the form
  feedback_id uuid not null -- The feedback; one of those that were given in one go
  checked_by uuid not null -- Who looked
  body text -- A word to the student, as it was written; none where the look says enough
  language text -- Language of the word (BCP 47)
  checked_on date not null -- School day
  checked_at timestamp with time zone not null -- When
  feedback_checks_body_check: CHECK ((body ~ '\S'::text))
  feedback_checks_school_id_checked_by_fkey: FOREIGN KEY (school_id, checked_by) REFERENCES people(school_id, id)
  feedback_checks_school_id_feedback_id_fkey: FOREIGN KEY (school_id, feedback_id) REFERENCES feedback(school_id, id)
  feedback_checks_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  feedback_checks_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX feedback_checks_school_id_feedback_id_idx ON public.feedback_checks USING btree (school_id, feedback_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table feedback_openings (row level security, forced) -- The student has opened a piece of feedback
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  feedback_id uuid not null -- What
  student_id uuid not null -- Who
  opened_at timestamp with time zone not null default now() -- When
  feedback_openings_school_id_feedback_id_fkey: FOREIGN KEY (school_id, feedback_id) REFERENCES feedback(school_id, id)
  feedback_openings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  feedback_openings_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  feedback_openings_pkey: PRIMARY KEY (school_id, id)
  feedback_openings_school_id_feedback_id_key: UNIQUE (school_id, feedback_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table feedback_withdrawals (row level security, forced) -- Feedback taken back
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  feedback_id uuid not null -- What
  withdrawn_by uuid not null -- Who
  withdrawn_at timestamp with time zone not null default now() -- When
  feedback_withdrawals_school_id_feedback_id_fkey: FOREIGN KEY (school_id, feedback_id) REFERENCES feedback(school_id, id)
  feedback_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  feedback_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  feedback_withdrawals_pkey: PRIMARY KEY (school_id, id)
  feedback_withdrawals_school_id_feedback_id_key: UNIQUE (school_id, feedback_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table file_pieces (row level security, forced) -- A piece of a file, so that any process can read it, and a part of a film without the rest
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  file_id uuid not null -- The file
  position integer not null -- Which piece, from 0
  content bytea not null -- Its bytes
  file_pieces_school_id_file_id_fkey: FOREIGN KEY (school_id, file_id) REFERENCES files(school_id, id)
  file_pieces_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  file_pieces_pkey: PRIMARY KEY (school_id, id)
  file_pieces_school_id_file_id_position_key: UNIQUE (school_id, file_id, "position")
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table files (row level security, forced) -- A file as it is shown: its type told by content, pictures drawn anew, places taken out; who may open it is asked of what it belongs to
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  kind text not null -- How it is shown
  media_type text not null -- Under which it is served
  file_name text not null -- Its name, as the browser said; never a path
  bytes integer not null -- How many bytes it has
  piece_bytes integer not null -- How many bytes each piece has, the last one fewer
  sha256 text not null -- Hash of its bytes, by which a browser asks whether it has it already
  width integer -- Of a picture, in pixels
  height integer -- Of a picture, in pixels
  seconds numeric(9,3) -- Of a recording or a film, where the file says
  kept_by uuid not null -- Who sent it
  kept_at timestamp with time zone not null -- When
  files_bytes_check: CHECK ((bytes > 0))
  files_kind_check: CHECK ((kind = ANY (ARRAY['image'::text, 'audio'::text, 'video'::text, 'pdf'::text, 'text'::text])))
  files_piece_bytes_check: CHECK ((piece_bytes > 0))
  files_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  files_school_id_kept_by_fkey: FOREIGN KEY (school_id, kept_by) REFERENCES people(school_id, id)
  files_pkey: PRIMARY KEY (school_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table focus_mark_withdrawals (row level security, forced) -- A row that was marked as seen stands in the queue again
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  mark_id uuid not null -- Which mark
  withdrawn_by uuid not null -- Who took it back
  withdrawn_at timestamp with time zone not null -- When
  focus_mark_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  focus_mark_withdrawals_school_id_mark_id_fkey: FOREIGN KEY (school_id, mark_id) REFERENCES focus_marks(school_id, id)
  focus_mark_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  focus_mark_withdrawals_pkey: PRIMARY KEY (school_id, id)
  focus_mark_withdrawals_school_id_mark_id_key: UNIQUE (school_id, mark_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table focus_marks (row level security, forced) -- A teacher has seen a row of their focus queue; it comes back when something new happened
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  teacher_id uuid not null -- Who has seen it; what one has seen is still new to a co-teacher
  student_id uuid not null -- Whom the row was about
  goal_id uuid -- On which goal; none where the row named none
  reason text not null -- The reason that the row gave
  known_until timestamp with time zone not null -- The newest fact that the row spoke of; what is newer is news
  seen_on date not null -- School day
  seen_at timestamp with time zone not null -- When
  focus_marks_reason_check: CHECK ((reason ~ '^[a-z-]+$'::text))
  focus_marks_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  focus_marks_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  focus_marks_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  focus_marks_school_id_teacher_id_fkey: FOREIGN KEY (school_id, teacher_id) REFERENCES people(school_id, id)
  focus_marks_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX focus_marks_school_id_teacher_id_seen_on_idx ON public.focus_marks USING btree (school_id, teacher_id, seen_on)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table form_drafts (row level security, forced) -- A working note of one person: what they typed and have not sent. It is no record of anybody, so it is written over, and deleted once it is sent or after thirty days
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  person_id uuid not null -- Whose note; nobody else reads it
  form text not null -- Which form, such as evaluate/class/task/student
  fields jsonb not null -- Name and value of each field, in order
  revision uuid not null -- Another at every change, so that two devices notice each other
  device uuid not null -- The browser that kept it last, by an id of its own making
  kept_at timestamp with time zone not null -- When
  form_drafts_form_check: CHECK ((length(form) <= 200))
  form_drafts_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  form_drafts_school_id_person_id_fkey: FOREIGN KEY (school_id, person_id) REFERENCES people(school_id, id)
  form_drafts_pkey: PRIMARY KEY (school_id, id)
  form_drafts_school_id_person_id_form_key: UNIQUE (school_id, person_id, form)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select, update

table framework_fetch_pages -- One answer of the other server
  id uuid not null -- UUIDv7 made by the application
  fetch_id uuid not null -- The reading it belongs to
  url text not null -- What was asked
  body text not null -- What was answered: JSON
  next_url text -- The further page that the answer named
  promised integer -- How many there are in all, as the answer said
  arrived_at timestamp with time zone not null -- When
  framework_fetch_pages_fetch_id_fkey: FOREIGN KEY (fetch_id) REFERENCES framework_fetches(id) ON DELETE CASCADE
  framework_fetch_pages_pkey: PRIMARY KEY (id)
  framework_fetch_pages_fetch_id_url_key: UNIQUE (fetch_id, url)
  waymark_app may delete, insert, select

table framework_fetches -- A reading of frameworks from the address of another server; stands apart from schools, as frameworks do
  id uuid not null -- UUIDv7 made by the application
  address text not null -- The address that was asked for
  started_at timestamp with time zone not null -- When it began
  touched_at timestamp with time zone not null -- When something last arrived
  finished_at timestamp with time zone -- When everything had arrived; none where it broke off
  framework_fetches_pkey: PRIMARY KEY (id)
  CREATE INDEX framework_fetches_address_started_at_idx ON public.framework_fetches USING btree (address, started_at)
  waymark_app may delete, insert, select, update

table frameworks -- An official set of standards (CASE document)
  id uuid not null -- UUIDv7 made by the application
  identifier text not null -- CASE identifier of the document
  uri text -- Where it is published
  title text not null -- Its title
  creator text -- Who made it
  publisher text -- Who publishes it
  version text -- Version by its publisher
  language text -- BCP 47
  adoption_status text -- As published, such as Adopted
  subjects text[] not null default '{}'::text[] -- Subjects it covers
  case_version text -- 1.0 or 1.1
  changed_at timestamp with time zone -- Last change as published
  content_hash text not null -- SHA-256 of what was read: the same again changes nothing
  imported_at timestamp with time zone not null default now() -- When it was last read in
  frameworks_pkey: PRIMARY KEY (id)
  frameworks_identifier_key: UNIQUE (identifier)
  waymark_app may insert, select, update
  waymark_undo may delete, select

table goal_adoptions (row level security, forced) -- A course works on a goal in a school year
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  goal_id uuid not null -- The goal
  course_id uuid not null -- The course
  school_year text not null -- Label such as 2026-27; also the span of its estimates
  position smallint not null -- Order in the course
  adopted_by uuid -- Who chose it
  adopted_at timestamp with time zone not null default now() -- When
  goal_adoptions_school_id_adopted_by_fkey: FOREIGN KEY (school_id, adopted_by) REFERENCES people(school_id, id)
  goal_adoptions_school_id_course_id_fkey: FOREIGN KEY (school_id, course_id) REFERENCES courses(school_id, id)
  goal_adoptions_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  goal_adoptions_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  goal_adoptions_pkey: PRIMARY KEY (school_id, id)
  goal_adoptions_school_id_goal_id_course_id_school_year_key: UNIQUE (school_id, goal_id, course_id, school_year)
  CREATE INDEX goal_adoptions_school_id_course_id_school_year_idx ON public.goal_adoptions USING btree (school_id, course_id, school_year)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select, update

table goal_alignments (row level security, forced) -- A goal speaks of an official standard
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  goal_id uuid not null -- The goal
  standard_id uuid not null -- The standard
  goal_alignments_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  goal_alignments_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  goal_alignments_standard_id_fkey: FOREIGN KEY (standard_id) REFERENCES standards(id)
  goal_alignments_pkey: PRIMARY KEY (school_id, id)
  goal_alignments_school_id_goal_id_standard_id_key: UNIQUE (school_id, goal_id, standard_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select

table goal_link_ends (row level security, forced) -- A link between goals that holds no more
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  link_id uuid not null -- What it ends
  ended_by uuid not null -- Who
  ended_at timestamp with time zone not null default now() -- When
  goal_link_ends_school_id_ended_by_fkey: FOREIGN KEY (school_id, ended_by) REFERENCES people(school_id, id)
  goal_link_ends_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  goal_link_ends_school_id_link_id_fkey: FOREIGN KEY (school_id, link_id) REFERENCES goal_links(school_id, id)
  goal_link_ends_pkey: PRIMARY KEY (school_id, id)
  goal_link_ends_school_id_link_id_key: UNIQUE (school_id, link_id)
  CREATE INDEX goal_link_ends_school_id_ended_by_idx ON public.goal_link_ends USING btree (school_id, ended_by)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table goal_links (row level security, forced) -- One goal replaces another or precedes it; it holds until a row of goal_link_ends ends it
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  kind text not null -- replaces: the first took the place of the second, whose evidence stays its own; precedes: the first leads to the second
  from_goal_id uuid not null -- The goal that replaces or comes first
  to_goal_id uuid not null -- The goal that is replaced or comes after
  reason text not null default ''::text -- Why, for everyone to read; may be empty
  made_by uuid -- Who made it; null where nobody wrote it down
  made_at timestamp with time zone not null default now() -- When
  goal_links_check: CHECK ((from_goal_id <> to_goal_id))
  goal_links_kind_check: CHECK ((kind = ANY (ARRAY['replaces'::text, 'precedes'::text])))
  goal_links_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  goal_links_school_id_from_goal_id_fkey: FOREIGN KEY (school_id, from_goal_id) REFERENCES goals(school_id, id)
  goal_links_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  goal_links_school_id_to_goal_id_fkey: FOREIGN KEY (school_id, to_goal_id) REFERENCES goals(school_id, id)
  goal_links_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX goal_links_school_id_from_goal_id_idx ON public.goal_links USING btree (school_id, from_goal_id)
  CREATE INDEX goal_links_school_id_made_by_idx ON public.goal_links USING btree (school_id, made_by) WHERE (made_by IS NOT NULL)
  CREATE INDEX goal_links_school_id_to_goal_id_idx ON public.goal_links USING btree (school_id, to_goal_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table goal_parts (row level security, forced) -- A goal that is part of a goal made of several
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  rule_id uuid not null -- The rule, and by it the goal it is part of
  goal_id uuid not null -- The part
  position smallint not null -- Order; 1 is the first
  points smallint not null -- What it adds where it is shown; for rules by points
  required boolean not null -- Without it the whole is not shown; for rules by points
  goal_parts_points_check: CHECK (((points >= 0) AND (points <= 99)))
  goal_parts_position_check: CHECK (("position" >= 1))
  goal_parts_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  goal_parts_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  goal_parts_school_id_rule_id_fkey: FOREIGN KEY (school_id, rule_id) REFERENCES goal_rules(school_id, id)
  goal_parts_pkey: PRIMARY KEY (school_id, id)
  goal_parts_school_id_rule_id_goal_id_key: UNIQUE (school_id, rule_id, goal_id)
  CREATE INDEX goal_parts_school_id_goal_id_idx ON public.goal_parts USING btree (school_id, goal_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table goal_returns (row level security, forced) -- A goal that came back after it was set aside
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  set_aside_id uuid not null -- What it ends
  returned_by uuid not null -- Who
  returned_at timestamp with time zone not null default now() -- When
  goal_returns_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  goal_returns_school_id_returned_by_fkey: FOREIGN KEY (school_id, returned_by) REFERENCES people(school_id, id)
  goal_returns_school_id_set_aside_id_fkey: FOREIGN KEY (school_id, set_aside_id) REFERENCES goal_set_asides(school_id, id)
  goal_returns_pkey: PRIMARY KEY (school_id, id)
  goal_returns_school_id_set_aside_id_key: UNIQUE (school_id, set_aside_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table goal_rule_ends (row level security, forced) -- A rule that holds no more: another took its place, or the goal is one of its own again
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  rule_id uuid not null -- What it ends
  ended_by uuid not null -- Who
  ended_at timestamp with time zone not null default now() -- When
  goal_rule_ends_school_id_ended_by_fkey: FOREIGN KEY (school_id, ended_by) REFERENCES people(school_id, id)
  goal_rule_ends_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  goal_rule_ends_school_id_rule_id_fkey: FOREIGN KEY (school_id, rule_id) REFERENCES goal_rules(school_id, id)
  goal_rule_ends_pkey: PRIMARY KEY (school_id, id)
  goal_rule_ends_school_id_rule_id_key: UNIQUE (school_id, rule_id)
  CREATE INDEX goal_rule_ends_school_id_ended_by_idx ON public.goal_rule_ends USING btree (school_id, ended_by)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table goal_rules (row level security, forced) -- How a goal made of several counts as shown; another row takes its place after a row of goal_rule_ends
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  goal_id uuid not null -- The goal made of several
  kind text not null -- points: required parts and enough points; every: all parts; lowest: the part that stands lowest decides
  points_required smallint -- Points that the parts shown must reach; for points alone
  made_by uuid not null -- Who
  made_at timestamp with time zone not null default now() -- When
  goal_rules_check: CHECK (((kind = 'points'::text) = (points_required IS NOT NULL)))
  goal_rules_kind_check: CHECK ((kind = ANY (ARRAY['points'::text, 'every'::text, 'lowest'::text])))
  goal_rules_points_required_check: CHECK (((points_required >= 1) AND (points_required <= 999)))
  goal_rules_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  goal_rules_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  goal_rules_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  goal_rules_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX goal_rules_school_id_goal_id_idx ON public.goal_rules USING btree (school_id, goal_id)
  CREATE INDEX goal_rules_school_id_made_by_idx ON public.goal_rules USING btree (school_id, made_by)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table goal_set_asides (row level security, forced) -- An adopted goal that is off the table, with the reason
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  adoption_id uuid not null -- The adoption
  reason text not null -- Why, for everyone to read
  set_by uuid not null -- Who
  set_at timestamp with time zone not null default now() -- When
  goal_set_asides_school_id_adoption_id_fkey: FOREIGN KEY (school_id, adoption_id) REFERENCES goal_adoptions(school_id, id)
  goal_set_asides_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  goal_set_asides_school_id_set_by_fkey: FOREIGN KEY (school_id, set_by) REFERENCES people(school_id, id)
  goal_set_asides_pkey: PRIMARY KEY (school_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select

table goal_versions (row level security, forced) -- One wording of a goal; evidence stays pinned to the one it was judged by
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  goal_id uuid not null -- The goal
  ordinal integer not null -- 1 is the first
  created_by uuid -- Who made it
  created_at timestamp with time zone not null default now() -- When
  goal_versions_school_id_created_by_fkey: FOREIGN KEY (school_id, created_by) REFERENCES people(school_id, id)
  goal_versions_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  goal_versions_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  goal_versions_pkey: PRIMARY KEY (school_id, id)
  goal_versions_school_id_goal_id_id_key: UNIQUE (school_id, goal_id, id)
  goal_versions_school_id_goal_id_ordinal_key: UNIQUE (school_id, goal_id, ordinal)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table goal_wordings (row level security, forced) -- A version's words in one language; a later row supersedes an earlier one
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  goal_version_id uuid not null -- The version
  language text not null -- BCP 47
  title text not null -- Short name for tables, such as Slope as a rate
  statement text not null -- The "I can" statement
  author_id uuid -- Who wrote it
  review text not null -- Whether a person who reads the language has read it
  written_at timestamp with time zone not null default clock_timestamp() -- When
  goal_wordings_review_check: CHECK ((review = ANY (ARRAY['draft'::text, 'machine'::text, 'reviewed'::text])))
  goal_wordings_school_id_author_id_fkey: FOREIGN KEY (school_id, author_id) REFERENCES people(school_id, id)
  goal_wordings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  goal_wordings_school_id_goal_version_id_fkey: FOREIGN KEY (school_id, goal_version_id) REFERENCES goal_versions(school_id, id)
  goal_wordings_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX goal_wordings_school_id_goal_version_id_language_written_at_idx ON public.goal_wordings USING btree (school_id, goal_version_id, language, written_at DESC)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table goals (row level security, forced) -- One essential skill
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  kind text not null -- A language goal never feeds a content goal
  owner_course_id uuid -- The course that owns it; none when the school does
  replaces_id uuid -- No longer written: goal_links says which goal takes the place of which
  created_by uuid -- Who made it
  created_at timestamp with time zone not null default now() -- When
  calculation_id uuid -- The choice by which its levels come about; none while nobody has chosen
  continuing boolean not null default false -- Whether its levels go on over the years; as its calculation says
  goals_kind_check: CHECK ((kind = ANY (ARRAY['content'::text, 'language'::text])))
  goals_school_id_calculation_id_fkey: FOREIGN KEY (school_id, calculation_id) REFERENCES calculations(school_id, id)
  goals_school_id_created_by_fkey: FOREIGN KEY (school_id, created_by) REFERENCES people(school_id, id)
  goals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  goals_school_id_owner_course_id_fkey: FOREIGN KEY (school_id, owner_course_id) REFERENCES courses(school_id, id)
  goals_school_id_replaces_id_fkey: FOREIGN KEY (school_id, replaces_id) REFERENCES goals(school_id, id)
  goals_pkey: PRIMARY KEY (school_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table group_endings (row level security, forced) -- A group ended or a student left one, never was one at all, or goes on again; the newest row holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  group_id uuid -- The group, where it is the whole of one
  member_id uuid -- The student in a group, where it is one of them
  how text not null -- ended: until this day; undone: as if it had never been; again: the ending before it is taken back
  on_day date not null -- School day from which on it holds
  made_by uuid not null -- Who
  made_at timestamp with time zone not null -- When
  group_endings_check: CHECK ((num_nonnulls(group_id, member_id) = 1))
  group_endings_how_check: CHECK ((how = ANY (ARRAY['ended'::text, 'undone'::text, 'again'::text])))
  group_endings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  group_endings_school_id_group_id_fkey: FOREIGN KEY (school_id, group_id) REFERENCES groups(school_id, id)
  group_endings_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  group_endings_school_id_member_id_fkey: FOREIGN KEY (school_id, member_id) REFERENCES group_members(school_id, id)
  group_endings_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX group_endings_school_id_group_id_idx ON public.group_endings USING btree (school_id, group_id) WHERE (group_id IS NOT NULL)
  CREATE INDEX group_endings_school_id_member_id_idx ON public.group_endings USING btree (school_id, member_id) WHERE (member_id IS NOT NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table group_members (row level security, forced) -- A student in a group, from a day on; until when is a row of group_endings
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  group_id uuid not null -- Which group
  student_id uuid not null -- The student
  band text -- How the Map grouped the student by the group's goal when they came in, for the watch over groups; none without a goal. Read by nothing else
  from_on date not null -- School day
  added_by uuid not null -- Who
  added_at timestamp with time zone not null -- When
  group_members_band_check: CHECK ((band = ANY (ARRAY['ready'::text, 'close'::text, 'starting'::text, 'stuck'::text, 'not-enough'::text])))
  group_members_school_id_added_by_fkey: FOREIGN KEY (school_id, added_by) REFERENCES people(school_id, id)
  group_members_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  group_members_school_id_group_id_fkey: FOREIGN KEY (school_id, group_id) REFERENCES groups(school_id, id)
  group_members_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  group_members_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX group_members_school_id_group_id_idx ON public.group_members USING btree (school_id, group_id)
  CREATE INDEX group_members_school_id_student_id_idx ON public.group_members USING btree (school_id, student_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table group_words (row level security, forced) -- Why a group was made and until when it is meant to last; the newest row holds. For staff alone
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  group_id uuid not null -- Of which group
  reason text -- In the words of who made it; students and families never read it
  language text -- Language of these words (BCP 47)
  until_on date -- The last school day it is meant for; none where that is open
  written_by uuid not null -- Who
  written_at timestamp with time zone not null -- When
  group_words_check: CHECK (((reason IS NULL) = (language IS NULL)))
  group_words_reason_check: CHECK ((reason ~ '\S'::text))
  group_words_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  group_words_school_id_group_id_fkey: FOREIGN KEY (school_id, group_id) REFERENCES groups(school_id, id)
  group_words_school_id_written_by_fkey: FOREIGN KEY (school_id, written_by) REFERENCES people(school_id, id)
  group_words_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX group_words_school_id_group_id_idx ON public.group_words USING btree (school_id, group_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table groups (row level security, forced) -- Students of a class who work together for a while; beside mastery and never part of it
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  class_id uuid not null -- Of which class
  purpose text not null -- For a task, a talk, peer feedback, or to be buddies
  goal_id uuid -- The goal it is about; none where it is about none
  task_id uuid -- The task it does together; none without
  from_on date not null -- School day on which it begins
  made_by uuid not null -- Who
  made_at timestamp with time zone not null -- When
  groups_purpose_check: CHECK ((purpose = ANY (ARRAY['task'::text, 'talk'::text, 'peer-feedback'::text, 'buddies'::text])))
  groups_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  groups_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  groups_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  groups_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  groups_school_id_task_id_fkey: FOREIGN KEY (school_id, task_id) REFERENCES tasks(school_id, id)
  groups_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX groups_school_id_class_id_from_on_idx ON public.groups USING btree (school_id, class_id, from_on)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table guardianships (row level security, forced) -- Which adult is family to which student, and may see, hear or reply
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  adult_id uuid not null -- The adult
  student_id uuid not null -- The student
  relationship text -- Word for the relation, such as mother
  may_see boolean not null -- Reads the student's record and messages
  may_hear boolean not null -- Is sent messages
  may_reply boolean not null -- Writes to the school about the student
  source text not null -- Where it came from, such as import or a court order
  from_on date not null -- First day
  until_on date -- First day on which it holds no more
  end_reason text -- Why it ended: court-order, no-contact, asked, mistake, other, changed (the next row replaces it), import; or words of before
  recorded_by uuid -- Who recorded it; none for an import
  recorded_at timestamp with time zone not null default now() -- When the row was made
  end_words text -- What the office adds to the reason; read by leaders alone
  ended_by uuid -- Who ended it; none for an import
  ended_at timestamp with time zone -- When that was recorded
  replaces uuid -- The row this one goes on from: its rights were changed, or its end undone
  is_relative boolean not null default false -- The source calls the adult a relative and no guardian: to be checked while recorded_by is none
  planned_until date -- The end that was planned before it ended sooner, if any
  guardianships_check: CHECK ((adult_id <> student_id))
  guardianships_school_id_adult_id_fkey: FOREIGN KEY (school_id, adult_id) REFERENCES people(school_id, id)
  guardianships_school_id_ended_by_fkey: FOREIGN KEY (school_id, ended_by) REFERENCES people(school_id, id)
  guardianships_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  guardianships_school_id_recorded_by_fkey: FOREIGN KEY (school_id, recorded_by) REFERENCES people(school_id, id)
  guardianships_school_id_replaces_fkey: FOREIGN KEY (school_id, replaces) REFERENCES guardianships(school_id, id)
  guardianships_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  guardianships_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX guardianships_school_id_adult_id_idx ON public.guardianships USING btree (school_id, adult_id)
  CREATE INDEX guardianships_school_id_ended_by_idx ON public.guardianships USING btree (school_id, ended_by) WHERE (ended_by IS NOT NULL)
  CREATE INDEX guardianships_school_id_recorded_by_idx ON public.guardianships USING btree (school_id, recorded_by) WHERE (recorded_by IS NOT NULL)
  CREATE INDEX guardianships_school_id_replaces_idx ON public.guardianships USING btree (school_id, replaces) WHERE (replaces IS NOT NULL)
  CREATE INDEX guardianships_school_id_student_id_idx ON public.guardianships USING btree (school_id, student_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update
  waymark_undo may delete, select

table habit_endings (row level security, forced) -- A habit was retired, a note or thanks taken back, or brought back; the newest row holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  habit_id uuid -- The habit, where it is one
  note_id uuid -- The note, where it is one
  appreciation_id uuid -- The thanks, where it is them
  ends boolean not null -- true: retired or taken back; false: brought back
  made_by uuid not null -- Who
  made_at timestamp with time zone not null -- When
  habit_endings_check: CHECK ((num_nonnulls(habit_id, note_id, appreciation_id) = 1))
  habit_endings_school_id_appreciation_id_fkey: FOREIGN KEY (school_id, appreciation_id) REFERENCES appreciations(school_id, id)
  habit_endings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  habit_endings_school_id_habit_id_fkey: FOREIGN KEY (school_id, habit_id) REFERENCES habits(school_id, id)
  habit_endings_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  habit_endings_school_id_note_id_fkey: FOREIGN KEY (school_id, note_id) REFERENCES habit_notes(school_id, id)
  habit_endings_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX habit_endings_school_id_appreciation_id_idx ON public.habit_endings USING btree (school_id, appreciation_id) WHERE (appreciation_id IS NOT NULL)
  CREATE INDEX habit_endings_school_id_habit_id_idx ON public.habit_endings USING btree (school_id, habit_id) WHERE (habit_id IS NOT NULL)
  CREATE INDEX habit_endings_school_id_note_id_idx ON public.habit_endings USING btree (school_id, note_id) WHERE (note_id IS NOT NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table habit_notes (row level security, forced) -- What was seen of a habit, coaching with its tip, or a student's own look at it; never counted, never part of a level
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- Whose
  habit_id uuid not null -- Which habit
  class_id uuid -- In which class; none for a student's own look
  kind text not null -- seen: it was there; coach: something to try; self: the student's own look
  word text -- What the student says of it
  body text -- Own words
  language text -- Language of these words (BCP 47)
  noted_by uuid not null -- Who
  noted_on date not null -- School day
  noted_at timestamp with time zone not null -- When it was recorded
  habit_notes_body_check: CHECK ((body ~ '\S'::text))
  habit_notes_check: CHECK (((kind = 'self'::text) = (word IS NOT NULL)))
  habit_notes_check1: CHECK (((body IS NULL) = (language IS NULL)))
  habit_notes_kind_check: CHECK ((kind = ANY (ARRAY['seen'::text, 'coach'::text, 'self'::text])))
  habit_notes_word_check: CHECK ((word = ANY (ARRAY['going-well'::text, 'trying'::text, 'help'::text])))
  habit_notes_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  habit_notes_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  habit_notes_school_id_habit_id_fkey: FOREIGN KEY (school_id, habit_id) REFERENCES habits(school_id, id)
  habit_notes_school_id_noted_by_fkey: FOREIGN KEY (school_id, noted_by) REFERENCES people(school_id, id)
  habit_notes_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  habit_notes_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX habit_notes_school_id_student_id_noted_at_idx ON public.habit_notes USING btree (school_id, student_id, noted_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table habits (row level security, forced) -- One named way of working (the how), taught and coached; of a course, or of the whole school
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  course_id uuid -- The course it is of; none for the whole school
  phrase text -- A habit of the starting set, said in every language; none for one named here
  name text -- Its name, where it was named here
  looks_like text -- What it looks like, for students to read
  tip text -- What to try
  language text -- Language of these words (BCP 47)
  made_by uuid -- Who named it; none for the starting set
  made_at timestamp with time zone not null -- When
  habits_check: CHECK ((((phrase IS NOT NULL) AND (course_id IS NULL) AND (name IS NULL) AND (looks_like IS NULL) AND (tip IS NULL) AND (language IS NULL)) OR ((phrase IS NULL) AND (name IS NOT NULL) AND (looks_like IS NOT NULL) AND (tip IS NOT NULL) AND (language IS NOT NULL))))
  habits_looks_like_check: CHECK ((looks_like ~ '\S'::text))
  habits_name_check: CHECK ((name ~ '\S'::text))
  habits_tip_check: CHECK ((tip ~ '\S'::text))
  habits_school_id_course_id_fkey: FOREIGN KEY (school_id, course_id) REFERENCES courses(school_id, id)
  habits_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  habits_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  habits_pkey: PRIMARY KEY (school_id, id)
  habits_school_id_phrase_key: UNIQUE (school_id, phrase)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table identities -- One sign-in of one human (kept by better-auth)
  id uuid not null -- UUIDv7 made by the application
  name text not null -- Name shown while signing in
  email text not null -- Address; an unreachable one at no-mail.invalid where the person has none
  email_verified boolean not null default false -- Whether the school or the person proved the address
  image text -- Unused by Waymark; better-auth expects it
  username text -- Lower-case name for people who sign in without an address
  display_username text -- The same as it was typed
  created_at timestamp with time zone not null default now() -- When the row was made
  updated_at timestamp with time zone not null default now() -- When the row last changed
  identities_pkey: PRIMARY KEY (id)
  identities_email_key: UNIQUE (email)
  identities_username_key: UNIQUE (username)
  waymark_app may delete, insert, select, update

table identity_accounts -- A way for an identity to prove itself
  id uuid not null -- UUIDv7 made by the application
  account_id text not null -- Id of the identity at the provider: the subject, never an address
  provider_id text not null -- credential, or the address of an outside issuer
  identity_id uuid not null -- Whose it is
  access_token text -- Of an outside provider
  refresh_token text -- Of an outside provider
  id_token text -- Of an outside provider
  access_token_expires_at timestamp with time zone -- Of an outside provider
  refresh_token_expires_at timestamp with time zone -- Of an outside provider
  scope text -- Of an outside provider
  password text -- Salted hash (scrypt), for credential
  created_at timestamp with time zone not null default now() -- When the row was made
  updated_at timestamp with time zone not null default now() -- When the row last changed
  made_by_school boolean not null default false -- The password was made by the program or the office, not by its owner
  identity_accounts_identity_id_fkey: FOREIGN KEY (identity_id) REFERENCES identities(id) ON DELETE CASCADE
  identity_accounts_pkey: PRIMARY KEY (id)
  identity_accounts_provider_id_account_id_key: UNIQUE (provider_id, account_id)
  CREATE INDEX identity_accounts_identity_id_idx ON public.identity_accounts USING btree (identity_id)
  CREATE UNIQUE INDEX identity_accounts_identity_id_provider_id_idx ON public.identity_accounts USING btree (identity_id, provider_id)
  waymark_app may delete, insert, select, update

table import_changes (row level security, forced) -- Rows that an import added or changed, kept for the day in which it can be undone
  school_id uuid not null -- The school that owns the row
  id uuid not null -- Made by the database
  import_id uuid not null -- The import
  position integer not null -- Order within the import: of a row changed twice the first says what it was
  table_name text not null -- The table the rows are in
  act text not null -- add: they were not there; change: they were changed, ended or taken away
  row_ids uuid[] not null -- The rows: of a change those of one batch, of an addition all of the table
  before jsonb -- The rows as they were, for change
  import_changes_act_check: CHECK ((act = ANY (ARRAY['add'::text, 'change'::text])))
  import_changes_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  import_changes_school_id_import_id_fkey: FOREIGN KEY (school_id, import_id) REFERENCES imports(school_id, id)
  import_changes_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX import_changes_school_id_import_id_position_idx ON public.import_changes USING btree (school_id, import_id, "position")
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select

table import_drafts (row level security, forced) -- A file that is being looked at before it is imported; the import, once applied, has the same id
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  made_by uuid not null -- The leader who uploaded it
  made_at timestamp with time zone not null default now() -- When it was uploaded
  file_name text not null -- Name to show
  address text -- Where a framework is read from instead of a file
  choices jsonb not null default '{}'::jsonb -- What the leader chose: system, school of the file, meaning of columns
  state text not null default 'waiting'::text -- How far it is; left: somebody decided against it
  stopped_because text -- Why a check or an import stopped before its end, as a code
  turn integer not null default 1 -- How often it was asked to be checked: an older job does nothing
  progress_done integer not null default 0 -- Steps done of what is under way
  progress_total integer not null default 0 -- Steps there are, as far as known
  progress_at timestamp with time zone not null default now() -- When the worker last said that it is at work
  checked_at timestamp with time zone -- When the last check ended
  found jsonb -- What the check found: counts, schools, kinds of problem, who would end
  asked_by uuid -- The leader who asked to apply it
  asked_request text -- Number of the request that asked to apply it, for the audit trail
  asked_address text -- Network address of that request, for the audit trail
  import_drafts_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'checking'::text, 'checked'::text, 'applying'::text, 'applied'::text, 'stopped'::text, 'left'::text])))
  import_drafts_school_id_asked_by_fkey: FOREIGN KEY (school_id, asked_by) REFERENCES people(school_id, id)
  import_drafts_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  import_drafts_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  import_drafts_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX import_drafts_school_id_made_at_idx ON public.import_drafts USING btree (school_id, made_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table import_mappings (row level security, forced) -- What each column of a table holds, as somebody of the school chose it; of one header the latest holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  header_hash text not null -- Hash of the names of the columns, whatever their order, case and spacing
  mapping jsonb not null -- The field of each column, the order of days, the separator and the letters
  made_by uuid not null -- Who chose it
  made_at timestamp with time zone not null -- When
  import_mappings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  import_mappings_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  import_mappings_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX import_mappings_school_id_header_hash_made_at_idx ON public.import_mappings USING btree (school_id, header_hash, made_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table import_problems (row level security, forced) -- Something in an uploaded file that is not as it should be; removed after thirty days
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  draft_id uuid not null -- The upload it was found in
  position integer not null -- In the order in which they were found, from 0
  severity text not null -- error stops the import
  code text not null -- What is the matter
  done text not null -- What is done about it
  file text -- The file it stands in
  row_number integer -- The row as a spreadsheet counts it
  column_name text -- The column
  value text -- What stands there, shortened
  meant text -- What it was read as
  import_problems_severity_check: CHECK ((severity = ANY (ARRAY['error'::text, 'repaired'::text, 'skipped'::text, 'note'::text])))
  import_problems_school_id_draft_id_fkey: FOREIGN KEY (school_id, draft_id) REFERENCES import_drafts(school_id, id)
  import_problems_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  import_problems_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX import_problems_school_id_draft_id_position_idx ON public.import_problems USING btree (school_id, draft_id, "position")
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select

table imports (row level security, forced) -- A file that was read in
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  source text not null -- System it came from
  format text not null -- Format, such as oneroster-1.2
  file_name text not null -- Name of the file or folder
  file_hash text not null -- SHA-256 of what was read
  summary jsonb not null -- Counts of what was added, changed and ended
  started_by uuid -- Who; none from the command line
  applied_at timestamp with time zone not null default now() -- When it was applied
  mark text -- Number of the transaction that applied it: a row that nobody has changed since still bears it. None where it cannot be undone
  undo_asked_at timestamp with time zone -- When somebody asked to undo it
  undo_asked_by uuid -- Who asked to undo it
  undo_progress integer not null default 0 -- Rows looked at so far while it is being undone
  undone_at timestamp with time zone -- When it was undone
  undo_report jsonb -- Counts of what was put back and taken away, and what had to be left
  imports_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  imports_school_id_started_by_fkey: FOREIGN KEY (school_id, started_by) REFERENCES people(school_id, id)
  imports_school_id_undo_asked_by_fkey: FOREIGN KEY (school_id, undo_asked_by) REFERENCES people(school_id, id)
  imports_pkey: PRIMARY KEY (school_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table invitations (row level security, forced) -- A letter or mail by which one adult of one student gets a sign-in, once, within fourteen days
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  adult_id uuid not null -- Who is invited
  student_id uuid not null -- Of whom they are family: it opens only while that holds
  channel text not null -- letter: printed, with a QR code; mail: a link to an address of the school's
  address text -- Where a mail goes
  token_hash bytea -- SHA-256 of the secret in the QR code or the link; a mail's is made as it is sent
  code_hash bytea -- scrypt, salted by the school, of the printed code that can be typed
  made_by uuid not null -- Who invited
  made_at timestamp with time zone not null -- When
  expires_at timestamp with time zone not null -- When it ends by itself
  mail_state text -- What became of the mail
  revoked_at timestamp with time zone -- When it was ended: by hand, by a newer one, or with the guardianship
  revoked_by uuid -- Who ended it
  used_at timestamp with time zone -- When it was used
  used_by uuid -- The identity that used it; no foreign key crosses from a school to sign-in
  browser_hash bytea -- SHA-256 of the secret of the browser that used it, which may press once more if the answer did not arrive
  invitations_channel_check: CHECK ((channel = ANY (ARRAY['letter'::text, 'mail'::text])))
  invitations_check: CHECK ((((channel = 'mail'::text) = (address IS NOT NULL)) AND ((channel = 'mail'::text) = (mail_state IS NOT NULL))))
  invitations_check1: CHECK (((used_at IS NULL) = (used_by IS NULL)))
  invitations_mail_state_check: CHECK ((mail_state = ANY (ARRAY['queued'::text, 'attempting'::text, 'sent'::text, 'may-have-been-sent'::text, 'refused'::text])))
  invitations_school_id_adult_id_fkey: FOREIGN KEY (school_id, adult_id) REFERENCES people(school_id, id)
  invitations_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  invitations_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  invitations_school_id_revoked_by_fkey: FOREIGN KEY (school_id, revoked_by) REFERENCES people(school_id, id)
  invitations_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  invitations_pkey: PRIMARY KEY (school_id, id)
  invitations_school_id_code_hash_key: UNIQUE (school_id, code_hash)
  invitations_school_id_token_hash_key: UNIQUE (school_id, token_hash)
  CREATE UNIQUE INDEX invitations_school_id_adult_id_student_id_idx ON public.invitations USING btree (school_id, adult_id, student_id) WHERE ((used_at IS NULL) AND (revoked_at IS NULL))
  CREATE INDEX invitations_school_id_student_id_idx ON public.invitations USING btree (school_id, student_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table membership_locks -- A school has locked a sign-in out of it, until somebody restores it
  id uuid not null -- UUIDv7 made by the application
  membership_id uuid not null -- Whose, and in which school; other schools of the human stay open
  reason text not null -- Why, in the words of who locked it
  locked_by uuid -- Person of the school; no foreign key crosses from sign-in to a school
  locked_at timestamp with time zone not null -- When
  restored_by uuid -- Person of the school who opened it again
  restored_at timestamp with time zone -- When it was opened again
  membership_locks_membership_id_fkey: FOREIGN KEY (membership_id) REFERENCES memberships(id)
  membership_locks_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX membership_locks_membership_id_idx ON public.membership_locks USING btree (membership_id) WHERE (restored_at IS NULL)
  waymark_app may insert, select, update

table memberships -- Which person of which school an identity is, from when until when
  id uuid not null -- UUIDv7 made by the application
  identity_id uuid not null -- The human who signs in
  school_id uuid not null -- The school
  person_id uuid not null -- The row of people there; no foreign key crosses from sign-in to a school
  from_on date not null -- First day
  until_on date -- First day on which it holds no more
  memberships_identity_id_fkey: FOREIGN KEY (identity_id) REFERENCES identities(id)
  memberships_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  memberships_pkey: PRIMARY KEY (id)
  memberships_identity_id_school_id_person_id_key: UNIQUE (identity_id, school_id, person_id)
  CREATE INDEX memberships_school_id_person_id_idx ON public.memberships USING btree (school_id, person_id)
  waymark_app may insert, select, update

table merge_proposals (row level security, forced) -- Somebody or an import thinks that two rows of people are one human
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  one_id uuid not null -- One of the two: the smaller id
  other_id uuid not null -- The other
  reasons text[] not null -- Why, as codes such as same-name
  source text not null -- Who thinks so
  import_id uuid -- The import that thinks so
  proposed_by uuid -- The person who thinks so
  proposed_at timestamp with time zone not null -- When
  dismissed_by uuid -- Who said that they are two people
  dismissed_at timestamp with time zone -- When
  merge_proposals_check: CHECK ((one_id < other_id))
  merge_proposals_check1: CHECK (((dismissed_by IS NULL) = (dismissed_at IS NULL)))
  merge_proposals_reasons_check: CHECK ((cardinality(reasons) > 0))
  merge_proposals_source_check: CHECK ((source = ANY (ARRAY['import'::text, 'person'::text])))
  merge_proposals_school_id_dismissed_by_fkey: FOREIGN KEY (school_id, dismissed_by) REFERENCES people(school_id, id)
  merge_proposals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  merge_proposals_school_id_import_id_fkey: FOREIGN KEY (school_id, import_id) REFERENCES imports(school_id, id)
  merge_proposals_school_id_one_id_fkey: FOREIGN KEY (school_id, one_id) REFERENCES people(school_id, id)
  merge_proposals_school_id_other_id_fkey: FOREIGN KEY (school_id, other_id) REFERENCES people(school_id, id)
  merge_proposals_school_id_proposed_by_fkey: FOREIGN KEY (school_id, proposed_by) REFERENCES people(school_id, id)
  merge_proposals_pkey: PRIMARY KEY (school_id, id)
  CREATE UNIQUE INDEX merge_proposals_school_id_one_id_other_id_idx ON public.merge_proposals USING btree (school_id, one_id, other_id) WHERE (dismissed_at IS NULL)
  CREATE INDEX merge_proposals_school_id_other_id_idx ON public.merge_proposals USING btree (school_id, other_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update
  waymark_undo may delete, select

table message_part_decisions (row level security, forced) -- What a teacher decided about a part; the latest row holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  part_id uuid not null -- The part
  version_id uuid not null -- The sentences decided on
  decision text not null -- What
  decided_by uuid not null -- Who
  decided_at timestamp with time zone not null default clock_timestamp() -- When
  message_part_decisions_decision_check: CHECK ((decision = ANY (ARRAY['approved'::text, 'not-this-week'::text, 'taken-back'::text])))
  message_part_decisions_school_id_decided_by_fkey: FOREIGN KEY (school_id, decided_by) REFERENCES people(school_id, id)
  message_part_decisions_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  message_part_decisions_school_id_part_id_fkey: FOREIGN KEY (school_id, part_id) REFERENCES message_parts(school_id, id)
  message_part_decisions_school_id_version_id_fkey: FOREIGN KEY (school_id, version_id) REFERENCES message_part_versions(school_id, id)
  message_part_decisions_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX message_part_decisions_school_id_part_id_decided_at_idx ON public.message_part_decisions USING btree (school_id, part_id, decided_at DESC)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table message_part_versions (row level security, forced) -- The sentences of a part as drafted or edited; a later row supersedes
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  part_id uuid not null -- The part
  ordinal integer not null -- 1 is the draft
  content jsonb not null -- Sentences by slot
  made_by uuid -- Who edited; none for the draft
  made_at timestamp with time zone not null default clock_timestamp() -- When
  message_part_versions_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  message_part_versions_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  message_part_versions_school_id_part_id_fkey: FOREIGN KEY (school_id, part_id) REFERENCES message_parts(school_id, id)
  message_part_versions_pkey: PRIMARY KEY (school_id, id)
  message_part_versions_school_id_part_id_ordinal_key: UNIQUE (school_id, part_id, ordinal)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table message_parts (row level security, forced) -- What is said of one student in one course in one week
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- The student
  course_id uuid not null -- The course
  week_on date not null -- Monday of the week
  made_at timestamp with time zone not null default now() -- When
  message_parts_school_id_course_id_fkey: FOREIGN KEY (school_id, course_id) REFERENCES courses(school_id, id)
  message_parts_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  message_parts_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  message_parts_pkey: PRIMARY KEY (school_id, id)
  message_parts_school_id_student_id_course_id_week_on_key: UNIQUE (school_id, student_id, course_id, week_on)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table message_preferences (row level security, forced) -- What an adult chose about messages; the latest row holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  person_id uuid not null -- The adult
  language text not null -- Language of messages (BCP 47)
  hour smallint not null -- Hour of the school's day at which the digest goes out
  wanted boolean not null -- Whether messages are wanted at all
  chosen_by uuid not null -- Who chose
  chosen_at timestamp with time zone not null default clock_timestamp() -- When
  message_preferences_hour_check: CHECK (((hour >= 8) AND (hour <= 20)))
  message_preferences_school_id_chosen_by_fkey: FOREIGN KEY (school_id, chosen_by) REFERENCES people(school_id, id)
  message_preferences_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  message_preferences_school_id_person_id_fkey: FOREIGN KEY (school_id, person_id) REFERENCES people(school_id, id)
  message_preferences_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX message_preferences_school_id_person_id_chosen_at_idx ON public.message_preferences USING btree (school_id, person_id, chosen_at DESC)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table occasions (row level security, forced) -- One attempt at a task, or an observation on one school day
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- Who did the work
  task_id uuid -- The task; none for an observation
  attempt smallint not null default 1 -- Which attempt at the task
  worked_on date not null -- The school day of the work
  class_id uuid -- The class in which it was, if any
  retake_of_id uuid -- The occasion that this attempt replaces where it is better
  created_by uuid not null -- Who recorded it
  created_at timestamp with time zone not null default clock_timestamp() -- When
  occasions_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  occasions_school_id_created_by_fkey: FOREIGN KEY (school_id, created_by) REFERENCES people(school_id, id)
  occasions_school_id_retake_of_id_fkey: FOREIGN KEY (school_id, retake_of_id) REFERENCES occasions(school_id, id)
  occasions_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  occasions_school_id_task_id_fkey: FOREIGN KEY (school_id, task_id) REFERENCES tasks(school_id, id)
  occasions_pkey: PRIMARY KEY (school_id, id)
  occasions_school_id_id_student_id_key: UNIQUE (school_id, id, student_id)
  CREATE UNIQUE INDEX occasions_school_id_student_id_task_id_attempt_idx ON public.occasions USING btree (school_id, student_id, task_id, attempt) WHERE (task_id IS NOT NULL)
  CREATE UNIQUE INDEX occasions_school_id_student_id_worked_on_idx ON public.occasions USING btree (school_id, student_id, worked_on) WHERE (task_id IS NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table outbox_mails (row level security, forced) -- Mail kept for staff to see where no mail server is set up
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  delivery_id uuid not null -- The delivery
  address text not null -- To whom
  subject text not null -- Subject
  body_text text not null -- The whole message as plain text
  body_html text not null -- The same as a page
  at timestamp with time zone not null default now() -- When
  outbox_mails_school_id_delivery_id_fkey: FOREIGN KEY (school_id, delivery_id) REFERENCES deliveries(school_id, id)
  outbox_mails_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  outbox_mails_pkey: PRIMARY KEY (school_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table override_withdrawals (row level security, forced) -- A judgement on top of an estimate that no longer stands
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  override_id uuid not null -- The judgement
  withdrawn_by uuid not null -- Who took it back
  withdrawn_at timestamp with time zone not null -- When
  override_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  override_withdrawals_school_id_override_id_fkey: FOREIGN KEY (school_id, override_id) REFERENCES overrides(school_id, id)
  override_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  override_withdrawals_pkey: PRIMARY KEY (school_id, id)
  override_withdrawals_school_id_override_id_key: UNIQUE (school_id, override_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table overrides (row level security, forced) -- A teacher's judgement on top of an estimate; the newest of a cell that is not withdrawn stands
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- Whose estimate
  goal_id uuid not null -- Of which goal
  span text not null -- The year of adoption in which it was made; continuing in rows from before that was kept
  level smallint not null -- The level that the teacher says it is
  scale_version_id uuid not null -- The scale it is a level of
  reason text not null -- Why, in the teacher's words; the student and the family read it
  made_by uuid not null -- Who judged
  made_at timestamp with time zone not null -- When; evidence recorded later may disagree
  overrides_level_check: CHECK (((level >= 0) AND (level <= 9)))
  overrides_reason_check: CHECK ((reason ~ '\S'::text))
  overrides_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  overrides_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  overrides_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  overrides_school_id_scale_version_id_fkey: FOREIGN KEY (school_id, scale_version_id) REFERENCES scale_versions(school_id, id)
  overrides_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  overrides_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX overrides_school_id_student_id_goal_id_span_idx ON public.overrides USING btree (school_id, student_id, goal_id, span)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table own_phrase_marks (row level security, forced) -- What became of a sentence: of thousands that are said once, those with a mark may be offered; the newest holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  person_id uuid not null -- Whose phrase, so that theirs are found at once
  phrase_id uuid not null -- Which phrase
  mark text not null -- kept: offered always; taken-away: never; learned: said again, and offered where it was said to two students
  made_at timestamp with time zone not null -- When
  own_phrase_marks_mark_check: CHECK ((mark = ANY (ARRAY['kept'::text, 'taken-away'::text, 'learned'::text])))
  own_phrase_marks_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  own_phrase_marks_school_id_person_id_fkey: FOREIGN KEY (school_id, person_id) REFERENCES people(school_id, id)
  own_phrase_marks_school_id_phrase_id_fkey: FOREIGN KEY (school_id, phrase_id) REFERENCES own_phrases(school_id, id)
  own_phrase_marks_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX own_phrase_marks_school_id_person_id_phrase_id_made_at_idx ON public.own_phrase_marks USING btree (school_id, person_id, phrase_id, made_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table own_phrase_uses (row level security, forced) -- Feedback in which the sentence was said; said to two students, it is offered
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  phrase_id uuid not null -- Which sentence
  feedback_id uuid not null -- In which feedback
  own_phrase_uses_school_id_feedback_id_fkey: FOREIGN KEY (school_id, feedback_id) REFERENCES feedback(school_id, id)
  own_phrase_uses_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  own_phrase_uses_school_id_phrase_id_fkey: FOREIGN KEY (school_id, phrase_id) REFERENCES own_phrases(school_id, id)
  own_phrase_uses_pkey: PRIMARY KEY (school_id, id)
  own_phrase_uses_school_id_phrase_id_feedback_id_key: UNIQUE (school_id, phrase_id, feedback_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table own_phrases (row level security, forced) -- A sentence of feedback of one teacher, without any student's name; personal to them
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  person_id uuid not null -- Whose phrase
  kind text not null -- For which voice
  body text not null -- The sentence; [name] stands for the student, [what] for a blank to fill
  bare text not null -- The same in small letters without the last full stop, by which it is known again
  language text not null -- Language of the sentence (BCP 47)
  rewords_id uuid -- The phrase in whose place it was put
  made_at timestamp with time zone not null -- When it was first said or kept
  own_phrases_body_check: CHECK (((body ~ '\S'::text) AND (length(body) <= 300)))
  own_phrases_kind_check: CHECK ((kind = ANY (ARRAY['glow'::text, 'grow'::text, 'next-step'::text])))
  own_phrases_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  own_phrases_school_id_person_id_fkey: FOREIGN KEY (school_id, person_id) REFERENCES people(school_id, id)
  own_phrases_school_id_rewords_id_fkey: FOREIGN KEY (school_id, rewords_id) REFERENCES own_phrases(school_id, id)
  own_phrases_pkey: PRIMARY KEY (school_id, id)
  own_phrases_school_id_person_id_kind_bare_key: UNIQUE (school_id, person_id, kind, bare)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table passkey_challenges -- A number that a passkey is about to sign, once, in one browser
  browser_hash bytea not null -- SHA-256 of the secret in the cookie of the browser that asked
  challenge text not null -- The number (base64url)
  expires_at timestamp with time zone not null -- When it ends by itself
  passkey_challenges_pkey: PRIMARY KEY (browser_hash)
  CREATE INDEX passkey_challenges_expires_at_idx ON public.passkey_challenges USING btree (expires_at)
  waymark_app may delete, insert, select

table passkeys -- A key on a phone, a computer or a stick that signs its owner in (WebAuthn)
  id uuid not null -- UUIDv7 made by the application
  identity_id uuid not null -- Whose
  credential_id text not null -- Its name to the browser (base64url)
  public_key bytea not null -- What checks its signature (COSE)
  counter bigint not null -- How often it has signed, where it counts; a lower number is a copy
  transports text[] not null default '{}'::text[] -- How a browser reaches it, such as internal or usb
  name text not null -- What its owner calls it
  backed_up boolean not null -- Whether the maker of the device keeps copies of it
  family_only boolean not null -- Added by somebody whom only a mailbox had proved: it opens family pages only
  made_at timestamp with time zone not null -- When it was added
  used_at timestamp with time zone -- When it last signed in
  passkeys_identity_id_fkey: FOREIGN KEY (identity_id) REFERENCES identities(id) ON DELETE CASCADE
  passkeys_pkey: PRIMARY KEY (id)
  passkeys_credential_id_key: UNIQUE (credential_id)
  CREATE INDEX passkeys_identity_id_idx ON public.passkeys USING btree (identity_id)
  waymark_app may delete, insert, select, update

table people (row level security, forced) -- Someone in a school
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  written_language text -- Language the person reads best (BCP 47)
  spoken_language text -- Language the person speaks best (BCP 47)
  username text -- Name the roster gives the person to sign in with; a sign-in made later starts from it
  grade text -- School grade of a student (CEDS entry level, such as 08)
  created_at timestamp with time zone not null default now() -- When the row was made
  ended_on date -- Day from which the person is no longer of the school
  alias_of uuid -- The person this row is one with by the merges that stand; none for a person of their own
  is_kept boolean not null default (alias_of IS NULL) -- Whether the row is a person of its own
  alias_of_kept boolean not null default true -- Always true: an alias points at a person of their own, never at another alias
  people_check: CHECK ((alias_of <> id))
  people_school_id_alias_of_alias_of_kept_fkey: FOREIGN KEY (school_id, alias_of, alias_of_kept) REFERENCES people(school_id, id, is_kept)
  people_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  people_pkey: PRIMARY KEY (school_id, id)
  people_school_id_id_is_kept_key: UNIQUE (school_id, id, is_kept)
  CREATE INDEX people_school_id_alias_of_id_idx ON public.people USING btree (school_id, alias_of) INCLUDE (id) WHERE (alias_of IS NOT NULL)
  CREATE INDEX people_school_id_id_alias_of_idx ON public.people USING btree (school_id, id) INCLUDE (alias_of) WHERE (alias_of IS NOT NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update
  waymark_undo may delete, select

table person_merges (row level security, forced) -- One person was made the alias of another, until it is undone
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  kept_id uuid not null -- Under which the human is found from then on
  alias_id uuid not null -- Which is found under the other from then on
  reason text not null -- Why, in the words of who merged
  moved jsonb not null -- Every row that was changed, with what it was before and after
  merged_by uuid not null -- Who
  merged_at timestamp with time zone not null -- When
  undone_by uuid -- Who undid it
  undone_at timestamp with time zone -- When it was undone
  person_merges_check: CHECK ((kept_id <> alias_id))
  person_merges_check1: CHECK (((undone_by IS NULL) = (undone_at IS NULL)))
  person_merges_school_id_alias_id_fkey: FOREIGN KEY (school_id, alias_id) REFERENCES people(school_id, id)
  person_merges_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  person_merges_school_id_kept_id_fkey: FOREIGN KEY (school_id, kept_id) REFERENCES people(school_id, id)
  person_merges_school_id_merged_by_fkey: FOREIGN KEY (school_id, merged_by) REFERENCES people(school_id, id)
  person_merges_school_id_undone_by_fkey: FOREIGN KEY (school_id, undone_by) REFERENCES people(school_id, id)
  person_merges_pkey: PRIMARY KEY (school_id, id)
  CREATE UNIQUE INDEX person_merges_school_id_alias_id_idx ON public.person_merges USING btree (school_id, alias_id) WHERE (undone_at IS NULL)
  CREATE INDEX person_merges_school_id_kept_id_idx ON public.person_merges USING btree (school_id, kept_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table person_names (row level security, forced) -- What a person is called, from when until when
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  person_id uuid not null -- Whose name
  purpose text not null -- everyday is shown; official is for papers
  display_name text not null -- The whole name as shown
  sort_name text not null -- The whole name as sorted
  called text not null -- Short form used in a sentence, such as Ana
  from_on date not null -- First day
  until_on date -- First day on which it holds no more
  source text not null -- Where it came from: import, staff, world
  recorded_at timestamp with time zone not null default now() -- When the row was made
  recorded_by uuid -- Who wrote it on a page; none for what came from elsewhere
  search_words text not null default plain_name(((((display_name || ' '::text) || sort_name) || ' '::text) || called)) -- Every word of it, as it is searched
  person_names_purpose_check: CHECK ((purpose = ANY (ARRAY['everyday'::text, 'official'::text])))
  person_names_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  person_names_school_id_person_id_fkey: FOREIGN KEY (school_id, person_id) REFERENCES people(school_id, id)
  person_names_school_id_recorded_by_fkey: FOREIGN KEY (school_id, recorded_by) REFERENCES people(school_id, id)
  person_names_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX person_names_school_id_person_id_idx ON public.person_names USING btree (school_id, person_id)
  CREATE INDEX person_names_school_id_recorded_by_idx ON public.person_names USING btree (school_id, recorded_by) WHERE (recorded_by IS NOT NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update
  waymark_undo may delete, select

table person_roles (row level security, forced) -- What a person is in the school, from when until when
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  person_id uuid not null -- Who
  role text not null -- staff and counsellor have no reach of their own; a district-reader reads published counts and nothing else
  source text not null -- Where it came from
  from_on date not null -- First day
  until_on date -- First day on which it holds no more
  recorded_by uuid -- Who gave it on a page; none for what came from elsewhere
  person_roles_role_check: CHECK ((role = ANY (ARRAY['student'::text, 'guardian'::text, 'teacher'::text, 'leader'::text, 'staff'::text, 'counsellor'::text, 'district-reader'::text])))
  person_roles_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  person_roles_school_id_person_id_fkey: FOREIGN KEY (school_id, person_id) REFERENCES people(school_id, id)
  person_roles_school_id_recorded_by_fkey: FOREIGN KEY (school_id, recorded_by) REFERENCES people(school_id, id)
  person_roles_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX person_roles_school_id_person_id_idx ON public.person_roles USING btree (school_id, person_id)
  CREATE INDEX person_roles_school_id_recorded_by_idx ON public.person_roles USING btree (school_id, recorded_by) WHERE (recorded_by IS NOT NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update
  waymark_undo may delete, select

table plan_arrival_ends (row level security, forced) -- A plan that was taken out again: its units and tasks are off the plan, its goals out of the year
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  arrival_id uuid not null -- What it ends
  ended_by uuid not null -- Who
  ended_at timestamp with time zone not null -- When
  plan_arrival_ends_school_id_arrival_id_fkey: FOREIGN KEY (school_id, arrival_id) REFERENCES plan_arrivals(school_id, id)
  plan_arrival_ends_school_id_ended_by_fkey: FOREIGN KEY (school_id, ended_by) REFERENCES people(school_id, id)
  plan_arrival_ends_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  plan_arrival_ends_pkey: PRIMARY KEY (school_id, id)
  plan_arrival_ends_school_id_arrival_id_key: UNIQUE (school_id, arrival_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table plan_arrivals (row level security, forced) -- Units and goals that came into a course in one act, which a row of plan_arrival_ends takes back
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  course_id uuid not null -- The course it came into
  source text not null -- last-year: the same course a year before; file: a course plan that somebody shared
  title text not null -- The school year or the course it came from
  change_id uuid -- The change by which its goals came into the year; none where no goal came
  brought_by uuid not null -- Who
  brought_at timestamp with time zone not null -- When
  plan_arrivals_source_check: CHECK ((source = ANY (ARRAY['last-year'::text, 'file'::text])))
  plan_arrivals_school_id_brought_by_fkey: FOREIGN KEY (school_id, brought_by) REFERENCES people(school_id, id)
  plan_arrivals_school_id_change_id_fkey: FOREIGN KEY (school_id, change_id) REFERENCES undoable_changes(school_id, id)
  plan_arrivals_school_id_course_id_fkey: FOREIGN KEY (school_id, course_id) REFERENCES courses(school_id, id)
  plan_arrivals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  plan_arrivals_pkey: PRIMARY KEY (school_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table presentation_slot_students (row level security, forced) -- Who shows in a slot: one student, or the students of a group
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  slot_id uuid not null -- The slot
  student_id uuid not null -- The student
  presentation_slot_students_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  presentation_slot_students_school_id_slot_id_fkey: FOREIGN KEY (school_id, slot_id) REFERENCES presentation_slots(school_id, id)
  presentation_slot_students_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  presentation_slot_students_pkey: PRIMARY KEY (school_id, id)
  presentation_slot_students_school_id_slot_id_student_id_key: UNIQUE (school_id, slot_id, student_id)
  CREATE INDEX presentation_slot_students_school_id_student_id_idx ON public.presentation_slot_students USING btree (school_id, student_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table presentation_slot_withdrawals (row level security, forced) -- A slot that holds no more
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  slot_id uuid not null -- The slot
  withdrawn_by uuid not null -- Who took it off
  withdrawn_at timestamp with time zone not null -- When
  presentation_slot_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  presentation_slot_withdrawals_school_id_slot_id_fkey: FOREIGN KEY (school_id, slot_id) REFERENCES presentation_slots(school_id, id)
  presentation_slot_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  presentation_slot_withdrawals_pkey: PRIMARY KEY (school_id, id)
  presentation_slot_withdrawals_school_id_slot_id_key: UNIQUE (school_id, slot_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table presentation_slots (row level security, forced) -- When a student or a group shows a task to others; it stands until a row of presentation_slot_withdrawals
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  task_id uuid not null -- The task
  class_id uuid not null -- The class in which it is shown
  day date not null -- School day
  starts_at time without time zone not null -- From, by the school's clock
  ends_at time without time zone not null -- To, by the school's clock
  made_by uuid not null -- Who
  made_at timestamp with time zone not null -- When
  presentation_slots_check: CHECK ((ends_at > starts_at))
  presentation_slots_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  presentation_slots_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  presentation_slots_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  presentation_slots_school_id_task_id_fkey: FOREIGN KEY (school_id, task_id) REFERENCES tasks(school_id, id)
  presentation_slots_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX presentation_slots_school_id_task_id_idx ON public.presentation_slots USING btree (school_id, task_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table published_counts (row level security, forced) -- Counts that a leader has published for the district; the latest holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  counts jsonb not null -- Number by name, such as students; a number below 10 is never published
  published_by uuid not null -- The leader
  published_at timestamp with time zone not null -- When
  published_counts_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  published_counts_school_id_published_by_fkey: FOREIGN KEY (school_id, published_by) REFERENCES people(school_id, id)
  published_counts_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX published_counts_school_id_published_at_idx ON public.published_counts USING btree (school_id, published_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table question_answers (row level security, forced) -- An answer to one question or to several at once
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  body text -- The answer; may be none where it was given elsewhere
  language text -- Language of the answer (BCP 47)
  given text not null -- elsewhere: said aloud, in class or apart
  to_class boolean not null -- Whether the whole class reads question and answer, without who asked
  asked_as text -- The question as the class reads it; none where the class reads it as it was asked
  answered_by uuid not null -- Who answered
  answered_at timestamp with time zone not null -- When
  question_answers_asked_as_check: CHECK ((asked_as ~ '\S'::text))
  question_answers_body_check: CHECK ((body ~ '\S'::text))
  question_answers_check: CHECK (((given = 'elsewhere'::text) OR (body IS NOT NULL)))
  question_answers_check1: CHECK (((body IS NOT NULL) OR (NOT to_class)))
  question_answers_check2: CHECK (((body IS NULL) = (language IS NULL)))
  question_answers_given_check: CHECK ((given = ANY (ARRAY['here'::text, 'elsewhere'::text])))
  question_answers_school_id_answered_by_fkey: FOREIGN KEY (school_id, answered_by) REFERENCES people(school_id, id)
  question_answers_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  question_answers_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX question_answers_school_id_answered_by_answered_at_idx ON public.question_answers USING btree (school_id, answered_by, answered_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table question_endings (row level security, forced) -- A question, an answer or a prompt was taken back, or brought back; the newest row holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  question_id uuid -- The question, where it is one
  answer_id uuid -- The answer, where it is one
  prompt_id uuid -- The prompt, where it is one
  ends boolean not null -- true: taken back; false: brought back
  made_by uuid not null -- Who
  made_at timestamp with time zone not null -- When
  question_endings_check: CHECK ((num_nonnulls(question_id, answer_id, prompt_id) = 1))
  question_endings_school_id_answer_id_fkey: FOREIGN KEY (school_id, answer_id) REFERENCES question_answers(school_id, id)
  question_endings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  question_endings_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  question_endings_school_id_prompt_id_fkey: FOREIGN KEY (school_id, prompt_id) REFERENCES question_prompts(school_id, id)
  question_endings_school_id_question_id_fkey: FOREIGN KEY (school_id, question_id) REFERENCES questions(school_id, id)
  question_endings_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX question_endings_school_id_answer_id_idx ON public.question_endings USING btree (school_id, answer_id) WHERE (answer_id IS NOT NULL)
  CREATE INDEX question_endings_school_id_prompt_id_idx ON public.question_endings USING btree (school_id, prompt_id) WHERE (prompt_id IS NOT NULL)
  CREATE INDEX question_endings_school_id_question_id_idx ON public.question_endings USING btree (school_id, question_id) WHERE (question_id IS NOT NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table question_prompts (row level security, forced) -- A teacher asks a class for good questions on a goal or a task
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  class_id uuid not null -- Which class
  goal_id uuid -- On which goal; none where it is on a task
  task_id uuid -- On which task; none where it is on a goal
  body text -- The teacher's own words; none where it is said in the words of the catalogue
  language text -- Language of these words (BCP 47)
  asked_by uuid not null -- Who asks for questions
  asked_at timestamp with time zone not null -- Since when
  question_prompts_body_check: CHECK ((body ~ '\S'::text))
  question_prompts_check: CHECK ((num_nonnulls(goal_id, task_id) = 1))
  question_prompts_check1: CHECK (((body IS NULL) = (language IS NULL)))
  question_prompts_school_id_asked_by_fkey: FOREIGN KEY (school_id, asked_by) REFERENCES people(school_id, id)
  question_prompts_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  question_prompts_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  question_prompts_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  question_prompts_school_id_task_id_fkey: FOREIGN KEY (school_id, task_id) REFERENCES tasks(school_id, id)
  question_prompts_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX question_prompts_school_id_class_id_idx ON public.question_prompts USING btree (school_id, class_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table questions (row level security, forced) -- A question of a student on a goal or a task; classmates never learn whose it is
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- Who asks
  class_id uuid not null -- In which class it was asked
  goal_id uuid -- On which goal; none where it is on a task
  task_id uuid -- On which task; none where it is on a goal
  body text not null -- The question, in the student's own words
  language text not null -- Language it was written in (BCP 47)
  asked_at timestamp with time zone not null -- When
  questions_body_check: CHECK ((body ~ '\S'::text))
  questions_check: CHECK ((num_nonnulls(goal_id, task_id) = 1))
  questions_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  questions_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  questions_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  questions_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  questions_school_id_task_id_fkey: FOREIGN KEY (school_id, task_id) REFERENCES tasks(school_id, id)
  questions_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX questions_school_id_class_id_asked_at_idx ON public.questions USING btree (school_id, class_id, asked_at)
  CREATE INDEX questions_school_id_student_id_asked_at_idx ON public.questions USING btree (school_id, student_id, asked_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table rate_limits -- Counters that hold across processes (kept by rate-limiter-flexible)
  key text not null -- What is counted: act and account or address
  points integer not null default 0 -- How often within the window
  expire bigint -- Milliseconds since 1970 at which the window ends
  rate_limits_pkey: PRIMARY KEY (key)
  waymark_app may delete, insert, select, update

table read_links (row level security, forced) -- A link that opens one adult's digest, without a session
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  digest_id uuid not null -- What it opens
  adult_id uuid not null -- For whom
  token_hash bytea not null -- SHA-256 of the secret in the link
  made_at timestamp with time zone not null default now() -- When
  expires_at timestamp with time zone not null -- When it ends by itself
  revoked_at timestamp with time zone -- When somebody ended it
  read_links_school_id_adult_id_fkey: FOREIGN KEY (school_id, adult_id) REFERENCES people(school_id, id)
  read_links_school_id_digest_id_fkey: FOREIGN KEY (school_id, digest_id) REFERENCES digests(school_id, id)
  read_links_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  read_links_pkey: PRIMARY KEY (school_id, id)
  read_links_school_id_token_hash_key: UNIQUE (school_id, token_hash)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table readiness (row level security, forced) -- A student's word about a task; of one student and task the newest that was not taken back stands
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUID made by the form: the same again is applied once
  student_id uuid not null -- Who says so
  task_id uuid not null -- About which task
  word text not null -- ready, not yet, or need help
  note text -- What else, in the student's words; teachers of the class read it, nobody else
  language text -- Language of the page on which it was written (BCP 47)
  said_at timestamp with time zone not null -- When; evidence of the task recorded later answers it
  readiness_check: CHECK (((note IS NULL) = (language IS NULL)))
  readiness_note_check: CHECK ((note ~ '\S'::text))
  readiness_word_check: CHECK ((word = ANY (ARRAY['ready'::text, 'not-yet'::text, 'need-help'::text])))
  readiness_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  readiness_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  readiness_school_id_task_id_fkey: FOREIGN KEY (school_id, task_id) REFERENCES tasks(school_id, id)
  readiness_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX readiness_school_id_student_id_task_id_idx ON public.readiness USING btree (school_id, student_id, task_id)
  CREATE INDEX readiness_school_id_task_id_idx ON public.readiness USING btree (school_id, task_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table readiness_withdrawals (row level security, forced) -- A word that the student took back
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  readiness_id uuid not null -- The word
  withdrawn_by uuid not null -- Who took it back
  withdrawn_at timestamp with time zone not null -- When
  readiness_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  readiness_withdrawals_school_id_readiness_id_fkey: FOREIGN KEY (school_id, readiness_id) REFERENCES readiness(school_id, id)
  readiness_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  readiness_withdrawals_pkey: PRIMARY KEY (school_id, id)
  readiness_withdrawals_school_id_readiness_id_key: UNIQUE (school_id, readiness_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table recovery_codes -- Words on paper that stand in for a lost app, each once
  id uuid not null -- UUIDv7 made by the application
  identity_id uuid not null -- Whose
  code_hash text not null -- HMAC-SHA-256 by a key that is not in the database
  made_at timestamp with time zone not null -- When it was made
  used_at timestamp with time zone -- When it was used
  recovery_codes_identity_id_fkey: FOREIGN KEY (identity_id) REFERENCES identities(id) ON DELETE CASCADE
  recovery_codes_pkey: PRIMARY KEY (id)
  recovery_codes_identity_id_code_hash_key: UNIQUE (identity_id, code_hash)
  waymark_app may delete, insert, select, update

table relative_rules (row level security, forced) -- What an adult whom a roster calls a relative may do until the office has looked; the latest holds, none means nothing
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  may_see boolean not null -- Reads the student's record and messages
  may_hear boolean not null -- Is sent messages
  may_reply boolean not null -- Writes to the school about the student
  chosen_by uuid not null -- Who chose it
  chosen_at timestamp with time zone not null -- When
  relative_rules_school_id_chosen_by_fkey: FOREIGN KEY (school_id, chosen_by) REFERENCES people(school_id, id)
  relative_rules_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  relative_rules_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX relative_rules_school_id_chosen_at_idx ON public.relative_rules USING btree (school_id, chosen_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table retake_bookings (row level security, forced) -- In which slot a request stands: the newest row holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application, in the order of booking
  request_id uuid not null -- Which request
  slot_id uuid -- The slot; none where the place was given back
  booked_by uuid not null -- Who said so, the student or a teacher
  booked_at timestamp with time zone not null -- When
  retake_bookings_school_id_booked_by_fkey: FOREIGN KEY (school_id, booked_by) REFERENCES people(school_id, id)
  retake_bookings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  retake_bookings_school_id_request_id_fkey: FOREIGN KEY (school_id, request_id) REFERENCES retake_requests(school_id, id)
  retake_bookings_school_id_slot_id_fkey: FOREIGN KEY (school_id, slot_id) REFERENCES retake_slots(school_id, id)
  retake_bookings_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX retake_bookings_school_id_request_id_idx ON public.retake_bookings USING btree (school_id, request_id)
  CREATE INDEX retake_bookings_school_id_slot_id_idx ON public.retake_bookings USING btree (school_id, slot_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table retake_ending_withdrawals (row level security, forced) -- An ending that was taken back: the request is open again
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  ending_id uuid not null -- The ending
  withdrawn_by uuid not null -- Who took it back
  withdrawn_at timestamp with time zone not null -- When
  retake_ending_withdrawals_school_id_ending_id_fkey: FOREIGN KEY (school_id, ending_id) REFERENCES retake_endings(school_id, id)
  retake_ending_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  retake_ending_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  retake_ending_withdrawals_pkey: PRIMARY KEY (school_id, id)
  retake_ending_withdrawals_school_id_ending_id_key: UNIQUE (school_id, ending_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table retake_endings (row level security, forced) -- A request that ended without a retake; what was shown ends it by its evidence, which stands elsewhere
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  request_id uuid not null -- Which request
  ending text not null -- taken-back by the student, declined by a teacher
  reason text -- Of what is declined: why not now, as a phrase of ours
  words text -- Of what is declined: what else the teacher says
  language text -- The language of these words
  step_first text -- Of what is declined: what to do first
  ended_by uuid not null -- Who ended it
  ended_at timestamp with time zone not null -- When
  retake_endings_check: CHECK (((words IS NULL) = (language IS NULL)))
  retake_endings_check1: CHECK (((ending = 'declined'::text) = (reason IS NOT NULL)))
  retake_endings_check2: CHECK (((ending = 'declined'::text) = (step_first IS NOT NULL)))
  retake_endings_ending_check: CHECK ((ending = ANY (ARRAY['taken-back'::text, 'declined'::text])))
  retake_endings_reason_check: CHECK ((reason = ANY (ARRAY['practise-first'::text, 'feedback-first'::text, 'other-goal-first'::text, 'shown-already'::text])))
  retake_endings_step_first_check: CHECK ((step_first = ANY (ARRAY['practice'::text, 'corrected'::text, 'talk'::text])))
  retake_endings_words_check: CHECK ((words ~ '\S'::text))
  retake_endings_school_id_ended_by_fkey: FOREIGN KEY (school_id, ended_by) REFERENCES people(school_id, id)
  retake_endings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  retake_endings_school_id_request_id_fkey: FOREIGN KEY (school_id, request_id) REFERENCES retake_requests(school_id, id)
  retake_endings_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX retake_endings_school_id_request_id_idx ON public.retake_endings USING btree (school_id, request_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table retake_requests (row level security, forced) -- A student asks to show a goal once more, and says how they get ready
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the browser or the application
  student_id uuid not null -- Who asks
  goal_id uuid not null -- What they want to show
  occasion_id uuid -- The attempt at a task that they want to do once more; none where it is the goal alone
  step text not null -- The learning step they plan: practice, a corrected piece, or a talk
  plan text -- Why, or what exactly, in their own words
  language text -- The language of these words
  asked_at timestamp with time zone not null -- When
  retake_requests_check: CHECK (((plan IS NULL) = (language IS NULL)))
  retake_requests_plan_check: CHECK ((plan ~ '\S'::text))
  retake_requests_step_check: CHECK ((step = ANY (ARRAY['practice'::text, 'corrected'::text, 'talk'::text])))
  retake_requests_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  retake_requests_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  retake_requests_school_id_occasion_id_fkey: FOREIGN KEY (school_id, occasion_id) REFERENCES occasions(school_id, id)
  retake_requests_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  retake_requests_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX retake_requests_school_id_goal_id_idx ON public.retake_requests USING btree (school_id, goal_id)
  CREATE INDEX retake_requests_school_id_student_id_goal_id_idx ON public.retake_requests USING btree (school_id, student_id, goal_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table retake_slot_classes (row level security, forced) -- The classes whose students a slot is for
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  version_id uuid not null -- Which version of which slot
  class_id uuid not null -- The class
  retake_slot_classes_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  retake_slot_classes_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  retake_slot_classes_school_id_version_id_fkey: FOREIGN KEY (school_id, version_id) REFERENCES retake_slot_versions(school_id, id)
  retake_slot_classes_pkey: PRIMARY KEY (school_id, id)
  retake_slot_classes_school_id_version_id_class_id_key: UNIQUE (school_id, version_id, class_id)
  CREATE INDEX retake_slot_classes_school_id_class_id_idx ON public.retake_slot_classes USING btree (school_id, class_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table retake_slot_returns (row level security, forced) -- A slot that is offered again, with who was booked in it
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  withdrawal_id uuid not null -- The withdrawal that no longer holds
  returned_by uuid not null -- Who offers it again
  returned_at timestamp with time zone not null -- When
  retake_slot_returns_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  retake_slot_returns_school_id_returned_by_fkey: FOREIGN KEY (school_id, returned_by) REFERENCES people(school_id, id)
  retake_slot_returns_school_id_withdrawal_id_fkey: FOREIGN KEY (school_id, withdrawal_id) REFERENCES retake_slot_withdrawals(school_id, id)
  retake_slot_returns_pkey: PRIMARY KEY (school_id, id)
  retake_slot_returns_school_id_withdrawal_id_key: UNIQUE (school_id, withdrawal_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table retake_slot_versions (row level security, forced) -- What a slot says: a change is a row more, the newest holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  slot_id uuid not null -- Which slot
  on_day date not null -- Its school day
  starts_at text not null -- From when, HH:MM on the clock of the school
  ends_at text not null -- Until when, HH:MM on the clock of the school
  place text not null -- Where, such as a room
  places smallint not null -- For how many students there is room
  written_by uuid not null -- Who said so
  written_at timestamp with time zone not null -- When
  retake_slot_versions_check: CHECK ((ends_at > starts_at))
  retake_slot_versions_ends_at_check: CHECK ((ends_at ~ '^([01]\d|2[0-3]):[0-5]\d$'::text))
  retake_slot_versions_place_check: CHECK ((place ~ '\S'::text))
  retake_slot_versions_places_check: CHECK (((places >= 1) AND (places <= 99)))
  retake_slot_versions_starts_at_check: CHECK ((starts_at ~ '^([01]\d|2[0-3]):[0-5]\d$'::text))
  retake_slot_versions_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  retake_slot_versions_school_id_slot_id_fkey: FOREIGN KEY (school_id, slot_id) REFERENCES retake_slots(school_id, id)
  retake_slot_versions_school_id_written_by_fkey: FOREIGN KEY (school_id, written_by) REFERENCES people(school_id, id)
  retake_slot_versions_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX retake_slot_versions_school_id_slot_id_written_at_idx ON public.retake_slot_versions USING btree (school_id, slot_id, written_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table retake_slot_withdrawals (row level security, forced) -- A slot that is no longer offered; who was booked in it waits for another
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  slot_id uuid not null -- Which slot
  withdrawn_by uuid not null -- Who took it back
  withdrawn_at timestamp with time zone not null -- When
  retake_slot_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  retake_slot_withdrawals_school_id_slot_id_fkey: FOREIGN KEY (school_id, slot_id) REFERENCES retake_slots(school_id, id)
  retake_slot_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  retake_slot_withdrawals_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX retake_slot_withdrawals_school_id_slot_id_idx ON public.retake_slot_withdrawals USING btree (school_id, slot_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table retake_slots (row level security, forced) -- A time at which students may show a goal once more; what it says is in its newest version
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  made_by uuid not null -- Who offered it
  made_at timestamp with time zone not null -- When
  retake_slots_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  retake_slots_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  retake_slots_pkey: PRIMARY KEY (school_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table retake_step_withdrawals (row level security, forced) -- A word about a learning step that was taken back
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  step_id uuid not null -- The word
  withdrawn_by uuid not null -- Who took it back
  withdrawn_at timestamp with time zone not null -- When
  retake_step_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  retake_step_withdrawals_school_id_step_id_fkey: FOREIGN KEY (school_id, step_id) REFERENCES retake_steps(school_id, id)
  retake_step_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  retake_step_withdrawals_pkey: PRIMARY KEY (school_id, id)
  retake_step_withdrawals_school_id_step_id_key: UNIQUE (school_id, step_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table retake_steps (row level security, forced) -- The learning step of a request was done: the student says so, and a teacher may confirm it
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  request_id uuid not null -- Of which request
  word text not null -- done is the student's word, confirmed a teacher's
  step text not null -- What was done: practice, a corrected piece, or a talk
  words text -- What exactly, in their own words
  language text -- The language of these words
  said_by uuid not null -- Who says it
  said_at timestamp with time zone not null -- When
  retake_steps_check: CHECK (((words IS NULL) = (language IS NULL)))
  retake_steps_step_check: CHECK ((step = ANY (ARRAY['practice'::text, 'corrected'::text, 'talk'::text])))
  retake_steps_word_check: CHECK ((word = ANY (ARRAY['done'::text, 'confirmed'::text])))
  retake_steps_words_check: CHECK ((words ~ '\S'::text))
  retake_steps_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  retake_steps_school_id_request_id_fkey: FOREIGN KEY (school_id, request_id) REFERENCES retake_requests(school_id, id)
  retake_steps_school_id_said_by_fkey: FOREIGN KEY (school_id, said_by) REFERENCES people(school_id, id)
  retake_steps_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX retake_steps_school_id_request_id_idx ON public.retake_steps USING btree (school_id, request_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table rubric_descriptors (row level security, forced) -- What work at one level looks like
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  rubric_version_id uuid not null -- The rubric
  level smallint not null -- The level
  language text not null -- BCP 47
  teacher_line text not null -- Said for teachers
  student_line text not null -- Said for students
  rubric_descriptors_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  rubric_descriptors_school_id_rubric_version_id_fkey: FOREIGN KEY (school_id, rubric_version_id) REFERENCES rubric_versions(school_id, id)
  rubric_descriptors_pkey: PRIMARY KEY (school_id, id)
  rubric_descriptors_school_id_rubric_version_id_level_langua_key: UNIQUE (school_id, rubric_version_id, level, language)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table rubric_versions (row level security, forced) -- A goal's descriptors as a whole; evidence stays pinned to the one it was judged by
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  goal_id uuid not null -- The goal
  ordinal integer not null -- 1 is the first
  scale_version_id uuid not null -- The scale whose levels it describes
  created_by uuid -- Who made it
  created_at timestamp with time zone not null default now() -- When
  rubric_versions_school_id_created_by_fkey: FOREIGN KEY (school_id, created_by) REFERENCES people(school_id, id)
  rubric_versions_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  rubric_versions_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  rubric_versions_school_id_scale_version_id_fkey: FOREIGN KEY (school_id, scale_version_id) REFERENCES scale_versions(school_id, id)
  rubric_versions_pkey: PRIMARY KEY (school_id, id)
  rubric_versions_school_id_goal_id_ordinal_key: UNIQUE (school_id, goal_id, ordinal)
  rubric_versions_school_id_goal_id_scale_version_id_id_key: UNIQUE (school_id, goal_id, scale_version_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table scale_level_names (row level security, forced) -- What a school calls a level, in one language; where it says nothing, the catalogues do
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  scale_level_id uuid not null -- The level
  language text not null -- BCP 47
  name text not null -- The word
  scale_level_names_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 40)))
  scale_level_names_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  scale_level_names_school_id_scale_level_id_fkey: FOREIGN KEY (school_id, scale_level_id) REFERENCES scale_levels(school_id, id)
  scale_level_names_pkey: PRIMARY KEY (school_id, id)
  scale_level_names_school_id_scale_level_id_language_key: UNIQUE (school_id, scale_level_id, language)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table scale_levels (row level security, forced) -- One level of a scale
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  scale_version_id uuid not null -- The scale
  level smallint not null -- 1 is the first
  key text not null -- Word of the catalogues, such as mastery
  scale_levels_level_check: CHECK (((level >= 1) AND (level <= 9)))
  scale_levels_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  scale_levels_school_id_scale_version_id_fkey: FOREIGN KEY (school_id, scale_version_id) REFERENCES scale_versions(school_id, id)
  scale_levels_pkey: PRIMARY KEY (school_id, id)
  scale_levels_school_id_scale_version_id_level_key: UNIQUE (school_id, scale_version_id, level)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table scale_mappings (row level security, forced) -- How a level of the scale before is read on this one
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  scale_version_id uuid not null -- The newer scale
  from_level smallint not null -- A level of the version before it
  to_level smallint not null -- The level of this version that it is read as
  scale_mappings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  scale_mappings_school_id_scale_version_id_fkey: FOREIGN KEY (school_id, scale_version_id) REFERENCES scale_versions(school_id, id)
  scale_mappings_pkey: PRIMARY KEY (school_id, id)
  scale_mappings_school_id_scale_version_id_from_level_key: UNIQUE (school_id, scale_version_id, from_level)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table scale_versions (row level security, forced) -- The school's ordered levels; a change is a new version
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  ordinal integer not null -- 1 is the first
  cut smallint not null -- The level from which a goal counts as shown
  created_at timestamp with time zone not null default now() -- When the row was made
  scale_versions_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  scale_versions_pkey: PRIMARY KEY (school_id, id)
  scale_versions_school_id_ordinal_key: UNIQUE (school_id, ordinal)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table school_sources -- A further system that knows a school, beside the one in schools.source
  id uuid not null -- UUIDv7 made by the application
  school_id uuid not null -- The school
  source text not null -- Name of the system
  external_id text not null -- Id of the school in that system
  import_id uuid -- The import that said so; no foreign key leads from here into a school
  school_sources_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  school_sources_pkey: PRIMARY KEY (id)
  school_sources_source_external_id_key: UNIQUE (source, external_id)
  CREATE INDEX school_sources_school_id_idx ON public.school_sources USING btree (school_id)
  waymark_app may delete, insert, select

table schools -- A school: the tenant
  id uuid not null -- UUIDv7 made by the application
  code text not null -- Short word used in links
  name text not null -- What people call the school
  time_zone text not null -- IANA zone in which its school days are counted
  language text not null default 'en'::text -- Language of staff where a person has chosen none (BCP 47)
  year_starts_in smallint not null default 8 -- Month in which a school year begins
  source text -- System that an import named the school by
  external_id text -- Id of the school in that system
  created_at timestamp with time zone not null default now() -- When the row was made
  staff_second_factor text not null default 'required'::text -- required: staff with a password alone set up a second step before anything else; offered: they may
  schools_code_check: CHECK ((code ~ '^[a-z0-9-]{2,40}$'::text))
  schools_staff_second_factor_check: CHECK ((staff_second_factor = ANY (ARRAY['required'::text, 'offered'::text])))
  schools_year_starts_in_check: CHECK (((year_starts_in >= 1) AND (year_starts_in <= 12)))
  schools_pkey: PRIMARY KEY (id)
  schools_code_key: UNIQUE (code)
  schools_source_external_id_key: UNIQUE (source, external_id)
  waymark_app may insert, select, update

table self_evaluation_withdrawals (row level security, forced) -- A self-evaluation that its student took back
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  self_evaluation_id uuid not null -- The self-evaluation
  withdrawn_by uuid not null -- Who took it back
  withdrawn_at timestamp with time zone not null -- When
  self_evaluation_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  self_evaluation_withdrawals_school_id_self_evaluation_id_fkey: FOREIGN KEY (school_id, self_evaluation_id) REFERENCES self_evaluations(school_id, id)
  self_evaluation_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  self_evaluation_withdrawals_pkey: PRIMARY KEY (school_id, id)
  self_evaluation_withdrawals_school_id_self_evaluation_id_key: UNIQUE (school_id, self_evaluation_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table self_evaluations (row level security, forced) -- Where a student sees themself on a goal, as often as they want; it is never evidence and never counted
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the browser or the form
  student_id uuid not null -- Who says it, of themself
  goal_id uuid not null -- On which goal
  task_id uuid -- Of which task, where it is about one
  level smallint not null -- The level the student sees
  scale_version_id uuid not null -- The scale it is a level of
  reason text not null -- Why, in the student's words
  language text -- Language of the reason (BCP 47)
  said_on date not null -- School day
  said_at timestamp with time zone not null -- When; the newest of a student and goal that was not taken back stands
  made_together boolean not null default false -- Of what a group made together; each member says it alone
  self_evaluations_level_check: CHECK (((level >= 0) AND (level <= 9)))
  self_evaluations_reason_check: CHECK ((reason ~ '\S'::text))
  self_evaluations_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  self_evaluations_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  self_evaluations_school_id_scale_version_id_fkey: FOREIGN KEY (school_id, scale_version_id) REFERENCES scale_versions(school_id, id)
  self_evaluations_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  self_evaluations_school_id_task_id_fkey: FOREIGN KEY (school_id, task_id) REFERENCES tasks(school_id, id)
  self_evaluations_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX self_evaluations_school_id_student_id_goal_id_said_at_idx ON public.self_evaluations USING btree (school_id, student_id, goal_id, said_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table sessions -- A browser that is signed in
  id uuid not null -- UUIDv7 made by the application
  identity_id uuid not null -- Who is signed in
  token text not null -- SHA-256 (hex) of the secret that the browser holds in a cookie
  expires_at timestamp with time zone not null -- When it ends by itself
  ip_address text -- Address it was opened from
  user_agent text -- Browser it was opened with
  membership_id uuid -- Membership the browser acts by; none until it is chosen
  opened_by text not null default 'password'::text -- second-step: a password and a code; link and invitation open family pages only, badge those of a student
  created_at timestamp with time zone not null default now() -- When the row was made
  updated_at timestamp with time zone not null default now() -- When the row last changed
  proved_at timestamp with time zone not null default now() -- When the human last proved who they are: at sign-in, or since
  seen_at timestamp with time zone not null default now() -- When it was last used, to five minutes
  idle_seconds integer not null -- So long without use, and it has ended
  must_choose_password boolean not null default false -- Opened by a password that somebody else made: its owner chooses one first
  family_only boolean not null default false -- Opened by what a mailbox proves: it opens family pages only, whatever else the human is
  sessions_idle_seconds_check: CHECK ((idle_seconds > 0))
  sessions_opened_by_check: CHECK ((opened_by = ANY (ARRAY['password'::text, 'second-step'::text, 'link'::text, 'passkey'::text, 'oidc'::text, 'badge'::text, 'invitation'::text])))
  sessions_identity_id_fkey: FOREIGN KEY (identity_id) REFERENCES identities(id) ON DELETE CASCADE
  sessions_pkey: PRIMARY KEY (id)
  sessions_token_key: UNIQUE (token)
  CREATE INDEX sessions_identity_id_idx ON public.sessions USING btree (identity_id)
  waymark_app may delete, insert, select, update

table sign_in_links -- A link that signs its reader in once, within ten minutes
  id uuid not null -- UUIDv7 made by the application
  identity_id uuid not null -- Who it signs in
  token_hash bytea not null -- SHA-256 of the secret in the link
  browser_hash bytea not null -- SHA-256 of the secret in the cookie of the browser that asked
  code_hash bytea not null -- SHA-256 of the six digits shown in the browser that asked
  code_tries smallint not null default 0 -- How often digits were tried
  made_at timestamp with time zone not null default now() -- When it was asked for
  expires_at timestamp with time zone not null -- When it ends by itself
  used_at timestamp with time zone -- When it was used
  sign_in_links_identity_id_fkey: FOREIGN KEY (identity_id) REFERENCES identities(id)
  sign_in_links_pkey: PRIMARY KEY (id)
  sign_in_links_token_hash_key: UNIQUE (token_hash)
  CREATE INDEX sign_in_links_identity_id_made_at_idx ON public.sign_in_links USING btree (identity_id, made_at)
  waymark_app may insert, select, update

table source_records (row level security, forced) -- Which row an outside record became, so that the same file again changes nothing
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  source text not null -- System it came from
  kind text not null -- Noun: person, course, class, term, enrollment and the like
  external_id text not null -- Id there
  row_id uuid not null -- The row here
  content_hash text not null -- SHA-256 of what was read
  import_id uuid not null -- The import that last changed it
  ended_on date -- Day on which the source no longer had it
  source_records_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  source_records_school_id_import_id_fkey: FOREIGN KEY (school_id, import_id) REFERENCES imports(school_id, id)
  source_records_pkey: PRIMARY KEY (school_id, id)
  source_records_school_id_source_kind_external_id_key: UNIQUE (school_id, source, kind, external_id)
  CREATE INDEX source_records_school_id_kind_external_id_idx ON public.source_records USING btree (school_id, kind, external_id)
  CREATE INDEX source_records_school_id_row_id_idx ON public.source_records USING btree (school_id, row_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update
  waymark_undo may delete, select

table standard_links -- A relation between two items (CASE association)
  id uuid not null -- UUIDv7 made by the application
  framework_id uuid not null -- The framework that states it
  identifier text not null -- CASE identifier
  kind text not null -- isChildOf, precedes, exactMatchOf and the others of CASE, or ext:
  origin text not null -- CASE identifier the relation starts from
  destination text not null -- CASE identifier it leads to
  position integer -- Sequence number among siblings
  content_hash text not null -- SHA-256 of what was read
  standard_links_framework_id_fkey: FOREIGN KEY (framework_id) REFERENCES frameworks(id)
  standard_links_pkey: PRIMARY KEY (id)
  standard_links_framework_id_identifier_key: UNIQUE (framework_id, identifier)
  CREATE INDEX standard_links_framework_id_kind_destination_idx ON public.standard_links USING btree (framework_id, kind, destination)
  waymark_app may delete, insert, select, update
  waymark_undo may delete, select

table standards -- An item of a framework (CASE item)
  id uuid not null -- UUIDv7 made by the application
  framework_id uuid not null -- Its framework
  identifier text not null -- CASE identifier
  uri text -- Where it is published
  code text -- Human coding scheme, such as 8.F.B.4
  statement text not null -- Full statement, markup removed
  short_statement text -- Abbreviated statement
  kind text -- Item type, such as Standard or Cluster
  language text -- BCP 47
  grades text[] not null default '{}'::text[] -- Education levels
  subjects text[] not null default '{}'::text[] -- Subjects
  position integer not null default 0 -- Order in the framework as a tree read from the top
  content_hash text not null -- SHA-256 of what was read
  ended_on date -- Day on which it was no longer in the framework
  standards_framework_id_fkey: FOREIGN KEY (framework_id) REFERENCES frameworks(id)
  standards_pkey: PRIMARY KEY (id)
  standards_framework_id_identifier_key: UNIQUE (framework_id, identifier)
  waymark_app may insert, select, update
  waymark_undo may delete, select

table talk_acts (row level security, forced) -- What became of a request to talk, act by act; where it stands follows from all of them
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  request_id uuid not null -- Which
  kind text not null -- take: I will talk with them; give-back: somebody else should; talked: we talked; not-yet: that was undone; withdraw: the student took it back
  made_by uuid not null -- Who
  made_at timestamp with time zone not null -- When
  talk_acts_kind_check: CHECK ((kind = ANY (ARRAY['take'::text, 'give-back'::text, 'talked'::text, 'not-yet'::text, 'withdraw'::text])))
  talk_acts_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  talk_acts_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  talk_acts_school_id_request_id_fkey: FOREIGN KEY (school_id, request_id) REFERENCES talk_requests(school_id, id)
  talk_acts_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX talk_acts_school_id_made_by_idx ON public.talk_acts USING btree (school_id, made_by)
  CREATE INDEX talk_acts_school_id_request_id_made_at_idx ON public.talk_acts USING btree (school_id, request_id, made_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table talk_readers (row level security, forced) -- An adult whom a request to talk has reached; added to and never taken away
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  request_id uuid not null -- Which
  person_id uuid not null -- Who
  step smallint not null -- 0: chosen by the student; 1: counsels the student; 2: named by the school
  added_at timestamp with time zone not null -- When
  talk_readers_step_check: CHECK (((step >= 0) AND (step <= 2)))
  talk_readers_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  talk_readers_school_id_person_id_fkey: FOREIGN KEY (school_id, person_id) REFERENCES people(school_id, id)
  talk_readers_school_id_request_id_fkey: FOREIGN KEY (school_id, request_id) REFERENCES talk_requests(school_id, id)
  talk_readers_pkey: PRIMARY KEY (school_id, id)
  talk_readers_school_id_request_id_person_id_key: UNIQUE (school_id, request_id, person_id)
  CREATE INDEX talk_readers_school_id_person_id_idx ON public.talk_readers USING btree (school_id, person_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table talk_requests (row level security, forced) -- A student would like an adult to talk with them. It goes to more adults until one takes it
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- Who asks
  asked_of uuid not null -- The adult they chose, who hears of it at once
  check_in_id uuid -- What they said in the same breath, where they said something
  shares_words boolean not null -- Whether every adult whom it reaches may read what was said, and not its reader alone
  asked_on date not null -- School day
  asked_at timestamp with time zone not null -- When
  talk_requests_check: CHECK (((check_in_id IS NOT NULL) OR (NOT shares_words)))
  talk_requests_school_id_asked_of_fkey: FOREIGN KEY (school_id, asked_of) REFERENCES people(school_id, id)
  talk_requests_school_id_check_in_id_fkey: FOREIGN KEY (school_id, check_in_id) REFERENCES check_ins(school_id, id)
  talk_requests_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  talk_requests_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  talk_requests_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX talk_requests_school_id_asked_of_idx ON public.talk_requests USING btree (school_id, asked_of)
  CREATE INDEX talk_requests_school_id_check_in_id_idx ON public.talk_requests USING btree (school_id, check_in_id) WHERE (check_in_id IS NOT NULL)
  CREATE INDEX talk_requests_school_id_student_id_asked_at_idx ON public.talk_requests USING btree (school_id, student_id, asked_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table talk_turns (row level security, forced) -- A request to talk that nobody had taken went on: to more adults, or to all of them again
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  request_id uuid not null -- Which
  turn smallint not null -- The first, the second …
  turned_at timestamp with time zone not null -- When
  talk_turns_turn_check: CHECK ((turn > 0))
  talk_turns_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  talk_turns_school_id_request_id_fkey: FOREIGN KEY (school_id, request_id) REFERENCES talk_requests(school_id, id)
  talk_turns_pkey: PRIMARY KEY (school_id, id)
  talk_turns_school_id_request_id_turn_key: UNIQUE (school_id, request_id, turn)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table task_goals (row level security, forced) -- A goal that a task gives evidence of
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  task_id uuid not null -- The task
  goal_id uuid not null -- The goal
  task_goals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  task_goals_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  task_goals_school_id_task_id_fkey: FOREIGN KEY (school_id, task_id) REFERENCES tasks(school_id, id)
  task_goals_pkey: PRIMARY KEY (school_id, id)
  task_goals_school_id_task_id_goal_id_key: UNIQUE (school_id, task_id, goal_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select

table tasks (row level security, forced) -- Something students do
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  course_id uuid not null -- The course
  unit_id uuid -- The unit it belongs to
  title text not null -- Its name
  kind text not null -- What it is for
  ready_from date -- First day of its window
  ready_about date -- About when most are ready; never a deadline
  created_by uuid -- Who made it
  created_at timestamp with time zone not null default now() -- When
  retired_at timestamp with time zone -- When it was taken off the plan
  counts boolean not null default true -- Whether its evidence counts towards a level; what does not is shown beside it
  in_groups boolean not null default false -- Whether students do it together; each is judged alone all the same
  tasks_check: CHECK ((ready_about >= ready_from))
  tasks_kind_check: CHECK ((kind = ANY (ARRAY['practice'::text, 'formative'::text, 'summative'::text])))
  tasks_school_id_course_id_fkey: FOREIGN KEY (school_id, course_id) REFERENCES courses(school_id, id)
  tasks_school_id_created_by_fkey: FOREIGN KEY (school_id, created_by) REFERENCES people(school_id, id)
  tasks_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  tasks_school_id_unit_id_fkey: FOREIGN KEY (school_id, unit_id) REFERENCES units(school_id, id)
  tasks_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX tasks_school_id_course_id_idx ON public.tasks USING btree (school_id, course_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table terms (row level security, forced) -- Dates to look at; never a reset
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  title text not null -- Name of the stretch
  kind text not null -- OneRoster's session types
  starts_on date not null -- First day
  ends_on date not null -- Last day
  school_year text not null -- Label such as 2026-27
  parent_id uuid -- The longer stretch it is part of
  ended_on date -- Day from which the source no longer had it
  terms_check: CHECK ((ends_on >= starts_on))
  terms_kind_check: CHECK ((kind = ANY (ARRAY['schoolYear'::text, 'semester'::text, 'term'::text, 'gradingPeriod'::text])))
  terms_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  terms_school_id_parent_id_fkey: FOREIGN KEY (school_id, parent_id) REFERENCES terms(school_id, id)
  terms_pkey: PRIMARY KEY (school_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select, update
  waymark_undo may delete, select

table thread_messages (row level security, forced) -- One message of a conversation, as it was written
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  thread_id uuid not null -- The conversation
  author_id uuid not null -- Who wrote it
  digest_id uuid -- The digest it answers
  body text not null -- The words
  language text -- Language it is written in (BCP 47)
  wants_interpreter boolean not null default false -- Asks the school for an interpreter
  sent_at timestamp with time zone not null default clock_timestamp() -- When
  thread_messages_school_id_author_id_fkey: FOREIGN KEY (school_id, author_id) REFERENCES people(school_id, id)
  thread_messages_school_id_digest_id_fkey: FOREIGN KEY (school_id, digest_id) REFERENCES digests(school_id, id)
  thread_messages_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  thread_messages_school_id_thread_id_fkey: FOREIGN KEY (school_id, thread_id) REFERENCES threads(school_id, id)
  thread_messages_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX thread_messages_school_id_thread_id_sent_at_idx ON public.thread_messages USING btree (school_id, thread_id, sent_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table thread_readings (row level security, forced) -- A member of staff has read a message
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  message_id uuid not null -- What
  reader_id uuid not null -- Who
  read_at timestamp with time zone not null default now() -- When
  thread_readings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  thread_readings_school_id_message_id_fkey: FOREIGN KEY (school_id, message_id) REFERENCES thread_messages(school_id, id)
  thread_readings_school_id_reader_id_fkey: FOREIGN KEY (school_id, reader_id) REFERENCES people(school_id, id)
  thread_readings_pkey: PRIMARY KEY (school_id, id)
  thread_readings_school_id_message_id_reader_id_key: UNIQUE (school_id, message_id, reader_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table threads (row level security, forced) -- The conversation with one adult about one student
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  adult_id uuid not null -- The adult
  student_id uuid not null -- The student
  made_at timestamp with time zone not null default now() -- When
  threads_school_id_adult_id_fkey: FOREIGN KEY (school_id, adult_id) REFERENCES people(school_id, id)
  threads_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  threads_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  threads_pkey: PRIMARY KEY (school_id, id)
  threads_school_id_adult_id_student_id_key: UNIQUE (school_id, adult_id, student_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table transfer_uploads (row level security, forced) -- A signed package that nobody has taken in yet; thrown away after a day
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  package jsonb not null -- The package as it came, its signature checked
  uploaded_by uuid not null -- Who brought it
  uploaded_at timestamp with time zone not null -- When
  transfer_uploads_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  transfer_uploads_school_id_uploaded_by_fkey: FOREIGN KEY (school_id, uploaded_by) REFERENCES people(school_id, id)
  transfer_uploads_pkey: PRIMARY KEY (school_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select

table transfers_in (row level security, forced) -- A signed package from another school: shown beside a student's record, never reckoned with
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  student_id uuid not null -- Whose record it is shown beside
  package jsonb not null -- The package as it came, signature and all
  content_hash text not null -- SHA-256 of what was signed
  from_school text not null -- Name of the school that signed, as the package says it
  fingerprint text not null -- Of the key it was signed with
  signed_at timestamp with time zone not null -- When it was signed, as the package says it
  imported_by uuid not null -- Who took it in
  imported_at timestamp with time zone not null -- When
  withdrawn_by uuid -- Who took it away again
  withdrawn_at timestamp with time zone -- When
  transfers_in_check: CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL)))
  transfers_in_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  transfers_in_school_id_imported_by_fkey: FOREIGN KEY (school_id, imported_by) REFERENCES people(school_id, id)
  transfers_in_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  transfers_in_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  transfers_in_pkey: PRIMARY KEY (school_id, id)
  CREATE UNIQUE INDEX transfers_in_school_id_content_hash_idx ON public.transfers_in USING btree (school_id, content_hash) WHERE (withdrawn_at IS NULL)
  CREATE INDEX transfers_in_school_id_student_id_idx ON public.transfers_in USING btree (school_id, student_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table transfers_out (row level security, forced) -- A signed package of a student's record that was made for another school
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application; it stands in the package
  student_id uuid not null -- Whose record
  reason text not null -- Why, in the words of who made it
  content_hash text not null -- SHA-256 of what was signed
  fingerprint text not null -- Of the key it was signed with
  made_by uuid not null -- Who made it
  made_at timestamp with time zone not null -- When
  transfers_out_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  transfers_out_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  transfers_out_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  transfers_out_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX transfers_out_school_id_made_at_idx ON public.transfers_out USING btree (school_id, made_at)
  CREATE INDEX transfers_out_school_id_student_id_idx ON public.transfers_out USING btree (school_id, student_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table trusted_keys (row level security, forced) -- A key whose fingerprint a leader has compared with the other school, such as by phone
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  fingerprint text not null -- SHA-256 of the key, as people read it to each other
  public_key text not null -- The key (Ed25519, base64url)
  name text not null -- Whose it is, in the words of who compared it
  trusted_by uuid not null -- Who compared it
  trusted_at timestamp with time zone not null -- When
  ended_by uuid -- Who ended the trust
  ended_at timestamp with time zone -- When it ended
  trusted_keys_check: CHECK (((ended_by IS NULL) = (ended_at IS NULL)))
  trusted_keys_school_id_ended_by_fkey: FOREIGN KEY (school_id, ended_by) REFERENCES people(school_id, id)
  trusted_keys_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  trusted_keys_school_id_trusted_by_fkey: FOREIGN KEY (school_id, trusted_by) REFERENCES people(school_id, id)
  trusted_keys_pkey: PRIMARY KEY (school_id, id)
  CREATE UNIQUE INDEX trusted_keys_school_id_fingerprint_idx ON public.trusted_keys USING btree (school_id, fingerprint) WHERE (ended_at IS NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table undoable_changes (row level security, forced) -- A change to classes, who learns and teaches in them, or terms, kept row by row so that it can be undone
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  act text not null -- What was done, as the audit trail names it, such as class.move-student
  steps jsonb not null -- Table, id, the row before (none where it was made) and after, in the order done
  made_by uuid not null -- Who did it
  made_at timestamp with time zone not null -- When
  undone_by uuid -- Who undid it
  undone_at timestamp with time zone -- When it was undone
  undoable_changes_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  undoable_changes_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  undoable_changes_school_id_undone_by_fkey: FOREIGN KEY (school_id, undone_by) REFERENCES people(school_id, id)
  undoable_changes_pkey: PRIMARY KEY (school_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table unit_goals (row level security, forced) -- A goal in focus in a unit
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  unit_id uuid not null -- The unit
  goal_id uuid not null -- The goal
  position smallint not null -- Order
  unit_goals_position_check: CHECK ((("position" >= 1) AND ("position" <= 3)))
  unit_goals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  unit_goals_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  unit_goals_school_id_unit_id_fkey: FOREIGN KEY (school_id, unit_id) REFERENCES units(school_id, id)
  unit_goals_pkey: PRIMARY KEY (school_id, id)
  unit_goals_school_id_unit_id_goal_id_key: UNIQUE (school_id, unit_id, goal_id)
  unit_goals_school_id_unit_id_position_key: UNIQUE (school_id, unit_id, "position")
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select

table unit_let_go_returns (row level security, forced) -- Something that was let go of and came back
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  let_go_id uuid not null -- What it ends
  returned_by uuid not null -- Who
  returned_at timestamp with time zone not null -- When
  unit_let_go_returns_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  unit_let_go_returns_school_id_let_go_id_fkey: FOREIGN KEY (school_id, let_go_id) REFERENCES unit_let_gos(school_id, id)
  unit_let_go_returns_school_id_returned_by_fkey: FOREIGN KEY (school_id, returned_by) REFERENCES people(school_id, id)
  unit_let_go_returns_pkey: PRIMARY KEY (school_id, id)
  unit_let_go_returns_school_id_let_go_id_key: UNIQUE (school_id, let_go_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table unit_let_gos (row level security, forced) -- Something a unit does without, so that the rest has time; it stands until a row of unit_let_go_returns
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  unit_id uuid not null -- The unit
  what text not null -- What, in a few words
  reason text not null -- Why
  let_by uuid -- Who
  let_at timestamp with time zone not null -- When
  unit_let_gos_reason_check: CHECK ((reason ~ '\S'::text))
  unit_let_gos_what_check: CHECK ((what ~ '\S'::text))
  unit_let_gos_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  unit_let_gos_school_id_let_by_fkey: FOREIGN KEY (school_id, let_by) REFERENCES people(school_id, id)
  unit_let_gos_school_id_unit_id_fkey: FOREIGN KEY (school_id, unit_id) REFERENCES units(school_id, id)
  unit_let_gos_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX unit_let_gos_school_id_unit_id_idx ON public.unit_let_gos USING btree (school_id, unit_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table unit_text_withdrawals (row level security, forced) -- A version that was taken back: the one before it stands again
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  text_id uuid not null -- The version
  withdrawn_by uuid not null -- Who
  withdrawn_at timestamp with time zone not null -- When
  unit_text_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  unit_text_withdrawals_school_id_text_id_fkey: FOREIGN KEY (school_id, text_id) REFERENCES unit_texts(school_id, id)
  unit_text_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  unit_text_withdrawals_pkey: PRIMARY KEY (school_id, id)
  unit_text_withdrawals_school_id_text_id_key: UNIQUE (school_id, text_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table unit_texts (row level security, forced) -- One version of a part of a unit's plan; the newest that was not taken back stands
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  unit_id uuid not null -- The unit
  part text not null -- show: how students show it; texts: texts and ways to show it that the community chose; know: what they need to know; why: why it matters; learn: learning and practice
  body text not null -- The words, for students and families; empty where nothing is said any more
  written_by uuid -- Who; null where nobody wrote it down
  written_at timestamp with time zone not null default clock_timestamp() -- When
  unit_texts_part_check: CHECK ((part = ANY (ARRAY['show'::text, 'texts'::text, 'know'::text, 'why'::text, 'learn'::text])))
  unit_texts_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  unit_texts_school_id_unit_id_fkey: FOREIGN KEY (school_id, unit_id) REFERENCES units(school_id, id)
  unit_texts_school_id_written_by_fkey: FOREIGN KEY (school_id, written_by) REFERENCES people(school_id, id)
  unit_texts_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX unit_texts_school_id_unit_id_part_idx ON public.unit_texts USING btree (school_id, unit_id, part)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table unit_voice_withdrawals (row level security, forced) -- Students' words that are not shown any more
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  voice_id uuid not null -- The words
  withdrawn_by uuid not null -- Who took them off
  withdrawn_at timestamp with time zone not null -- When
  unit_voice_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  unit_voice_withdrawals_school_id_voice_id_fkey: FOREIGN KEY (school_id, voice_id) REFERENCES unit_voices(school_id, id)
  unit_voice_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  unit_voice_withdrawals_pkey: PRIMARY KEY (school_id, id)
  unit_voice_withdrawals_school_id_voice_id_key: UNIQUE (school_id, voice_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table unit_voices (row level security, forced) -- Why a unit matters in students' own words, credited to their class and to no one student
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  unit_id uuid not null -- The unit
  class_id uuid not null -- The class that said it
  body text not null -- The words
  added_by uuid not null -- Who of the staff wrote them down
  added_at timestamp with time zone not null -- When
  unit_voices_body_check: CHECK ((body ~ '\S'::text))
  unit_voices_school_id_added_by_fkey: FOREIGN KEY (school_id, added_by) REFERENCES people(school_id, id)
  unit_voices_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  unit_voices_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  unit_voices_school_id_unit_id_fkey: FOREIGN KEY (school_id, unit_id) REFERENCES units(school_id, id)
  unit_voices_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX unit_voices_school_id_unit_id_idx ON public.unit_voices USING btree (school_id, unit_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table units (row level security, forced) -- A stretch of a course that focuses on one to three goals
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  course_id uuid not null -- The course
  title text not null -- Its name
  why text not null default ''::text -- No longer written: unit_texts says why it matters
  starts_on date not null -- First day
  ends_on date not null -- Last day
  created_by uuid -- Who made it
  created_at timestamp with time zone not null default now() -- When
  retired_at timestamp with time zone -- When it was taken off the plan
  arrival_id uuid -- The act by which it came from elsewhere; none where it was planned here
  units_check: CHECK ((ends_on >= starts_on))
  units_arrival_fkey: FOREIGN KEY (school_id, arrival_id) REFERENCES plan_arrivals(school_id, id) NOT VALID
  units_school_id_course_id_fkey: FOREIGN KEY (school_id, course_id) REFERENCES courses(school_id, id)
  units_school_id_created_by_fkey: FOREIGN KEY (school_id, created_by) REFERENCES people(school_id, id)
  units_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  units_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX units_school_id_arrival_id_idx ON public.units USING btree (school_id, arrival_id) WHERE (arrival_id IS NOT NULL)
  CREATE INDEX units_school_id_course_id_starts_on_idx ON public.units USING btree (school_id, course_id, starts_on)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table upload_chunks (row level security, forced) -- A piece of an uploaded file, so that any process can read it
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  upload_id uuid not null -- The file
  position integer not null -- Which piece, from 0
  content bytea not null -- Its bytes
  upload_chunks_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  upload_chunks_school_id_upload_id_fkey: FOREIGN KEY (school_id, upload_id) REFERENCES uploads(school_id, id)
  upload_chunks_pkey: PRIMARY KEY (school_id, id)
  upload_chunks_school_id_upload_id_position_key: UNIQUE (school_id, upload_id, "position")
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may delete, insert, select

table uploads (row level security, forced) -- A file as it was uploaded; its content is removed after a day
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  draft_id uuid -- What it was uploaded for; none while it is still arriving
  file_name text not null -- Its name, as the browser said
  bytes bigint not null default 0 -- How many bytes have arrived
  uploaded_by uuid not null -- Who sent it
  uploaded_at timestamp with time zone not null -- When it began to arrive
  removed_at timestamp with time zone -- When its content was removed
  uploads_school_id_draft_id_fkey: FOREIGN KEY (school_id, draft_id) REFERENCES import_drafts(school_id, id)
  uploads_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  uploads_school_id_uploaded_by_fkey: FOREIGN KEY (school_id, uploaded_by) REFERENCES people(school_id, id)
  uploads_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX uploads_school_id_draft_id_idx ON public.uploads USING btree (school_id, draft_id)
  CREATE INDEX uploads_school_id_uploaded_by_uploaded_at_idx ON public.uploads USING btree (school_id, uploaded_by, uploaded_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

table uptake_withdrawals (row level security, forced) -- A student's word on feedback that they took back
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  uptake_id uuid not null -- What was said
  withdrawn_by uuid not null -- Who took it back
  withdrawn_at timestamp with time zone not null -- When
  uptake_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  uptake_withdrawals_school_id_uptake_id_fkey: FOREIGN KEY (school_id, uptake_id) REFERENCES uptakes(school_id, id)
  uptake_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  uptake_withdrawals_pkey: PRIMARY KEY (school_id, id)
  uptake_withdrawals_school_id_uptake_id_key: UNIQUE (school_id, uptake_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table uptakes (row level security, forced) -- What a student says about a piece of feedback: a plan, or that they tried it
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the browser or the form
  feedback_id uuid not null -- The feedback; one of those that were given in one go
  student_id uuid not null -- Who says it
  kind text not null -- plan: I will; tried: I tried it
  phrase text -- Ready sentence of a plan; none for own words alone
  outcome text -- What came of trying; none for own words alone
  body text -- Own words as they were written
  language text -- Language of the own words (BCP 47)
  said_on date not null -- School day
  said_at timestamp with time zone not null -- When
  uptakes_body_check: CHECK ((body ~ '\S'::text))
  uptakes_check: CHECK (((phrase IS NULL) OR (kind = 'plan'::text)))
  uptakes_check1: CHECK (((outcome IS NULL) OR ((outcome = ANY (ARRAY['helped'::text, 'unsure'::text])) AND (kind = 'tried'::text))))
  uptakes_check2: CHECK (((phrase IS NOT NULL) OR (outcome IS NOT NULL) OR (body IS NOT NULL)))
  uptakes_kind_check: CHECK ((kind = ANY (ARRAY['plan'::text, 'tried'::text])))
  uptakes_school_id_feedback_id_fkey: FOREIGN KEY (school_id, feedback_id) REFERENCES feedback(school_id, id)
  uptakes_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  uptakes_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  uptakes_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX uptakes_school_id_feedback_id_idx ON public.uptakes USING btree (school_id, feedback_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table verifications -- Short-lived proofs of better-auth
  id uuid not null -- UUIDv7 made by the application
  identifier text not null -- What is being proved
  value text not null -- The proof
  expires_at timestamp with time zone not null -- When it ends by itself
  created_at timestamp with time zone not null default now() -- When the row was made
  updated_at timestamp with time zone not null default now() -- When the row last changed
  verifications_pkey: PRIMARY KEY (id)
  CREATE INDEX verifications_identifier_idx ON public.verifications USING btree (identifier)
  waymark_app may delete, insert, select, update

table window_move_students (row level security, forced) -- For whom a window was moved, where it was not for the whole class
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  move_id uuid not null -- The move
  student_id uuid not null -- The student
  window_move_students_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  window_move_students_school_id_move_id_fkey: FOREIGN KEY (school_id, move_id) REFERENCES window_moves(school_id, id)
  window_move_students_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  window_move_students_pkey: PRIMARY KEY (school_id, id)
  window_move_students_school_id_move_id_student_id_key: UNIQUE (school_id, move_id, student_id)
  CREATE INDEX window_move_students_school_id_student_id_idx ON public.window_move_students USING btree (school_id, student_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table window_move_withdrawals (row level security, forced) -- A move that was taken back: the window before it holds again
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  move_id uuid not null -- The move
  withdrawn_by uuid not null -- Who took it back
  withdrawn_at timestamp with time zone not null -- When
  window_move_withdrawals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  window_move_withdrawals_school_id_move_id_fkey: FOREIGN KEY (school_id, move_id) REFERENCES window_moves(school_id, id)
  window_move_withdrawals_school_id_withdrawn_by_fkey: FOREIGN KEY (school_id, withdrawn_by) REFERENCES people(school_id, id)
  window_move_withdrawals_pkey: PRIMARY KEY (school_id, id)
  window_move_withdrawals_school_id_move_id_key: UNIQUE (school_id, move_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table window_moves (row level security, forced) -- A window that was moved; of a student the newest that was not taken back holds, and it is no input of any level
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUID made by the form: the same again is applied once
  task_id uuid not null -- Whose window
  class_id uuid not null -- The class in which it was moved
  whole_class boolean not null -- Whether it is for everybody in the class, also who joins later; else for those of window_move_students
  ready_from date -- Ready between this day …; none where any day is good
  ready_about date not null -- … and about this day; never a deadline
  reason text not null default ''::text -- Why, for staff alone; may be empty
  moved_by uuid not null -- Who moved it
  moved_at timestamp with time zone not null -- When
  window_moves_check: CHECK (((ready_from IS NULL) OR (ready_from <= ready_about)))
  window_moves_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  window_moves_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  window_moves_school_id_moved_by_fkey: FOREIGN KEY (school_id, moved_by) REFERENCES people(school_id, id)
  window_moves_school_id_task_id_fkey: FOREIGN KEY (school_id, task_id) REFERENCES tasks(school_id, id)
  window_moves_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX window_moves_school_id_task_id_idx ON public.window_moves USING btree (school_id, task_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table wording_adoptions (row level security, forced) -- A proposal became the goal's wording: of a new version, or in another language of this one
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the form
  proposal_id uuid not null -- The proposal it grew from
  goal_version_id uuid not null -- The version whose words it is
  language text not null -- In which language (BCP 47)
  class_id uuid not null -- The class it is credited to; no student is named
  adopted_by uuid not null -- Who adopted it
  adopted_at timestamp with time zone not null -- When
  wording_adoptions_school_id_adopted_by_fkey: FOREIGN KEY (school_id, adopted_by) REFERENCES people(school_id, id)
  wording_adoptions_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  wording_adoptions_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  wording_adoptions_school_id_goal_version_id_fkey: FOREIGN KEY (school_id, goal_version_id) REFERENCES goal_versions(school_id, id)
  wording_adoptions_school_id_proposal_id_fkey: FOREIGN KEY (school_id, proposal_id) REFERENCES wording_proposals(school_id, id)
  wording_adoptions_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX wording_adoptions_school_id_goal_version_id_idx ON public.wording_adoptions USING btree (school_id, goal_version_id)
  CREATE INDEX wording_adoptions_school_id_proposal_id_idx ON public.wording_adoptions USING btree (school_id, proposal_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table wording_agreements (row level security, forced) -- A classmate would say it so too, or no longer; the newest row of a student holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the form
  proposal_id uuid not null -- Which proposal
  student_id uuid not null -- Who
  agrees boolean not null -- true: I would say it so too; false: no longer
  said_at timestamp with time zone not null -- When
  wording_agreements_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  wording_agreements_school_id_proposal_id_fkey: FOREIGN KEY (school_id, proposal_id) REFERENCES wording_proposals(school_id, id)
  wording_agreements_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  wording_agreements_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX wording_agreements_school_id_proposal_id_idx ON public.wording_agreements USING btree (school_id, proposal_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table wording_endings (row level security, forced) -- An invitation is closed or opened again, a proposal is taken back, hidden or shown again; the newest row holds
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  invitation_id uuid -- The invitation, or
  proposal_id uuid -- The proposal
  ends boolean not null -- true: closed, taken back or hidden; false: open or shown again
  made_by uuid not null -- Who: its student takes a proposal back, a teacher hides it
  made_at timestamp with time zone not null -- When
  wording_endings_check: CHECK ((num_nonnulls(invitation_id, proposal_id) = 1))
  wording_endings_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  wording_endings_school_id_invitation_id_fkey: FOREIGN KEY (school_id, invitation_id) REFERENCES wording_invitations(school_id, id)
  wording_endings_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  wording_endings_school_id_proposal_id_fkey: FOREIGN KEY (school_id, proposal_id) REFERENCES wording_proposals(school_id, id)
  wording_endings_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX wording_endings_school_id_invitation_id_idx ON public.wording_endings USING btree (school_id, invitation_id) WHERE (invitation_id IS NOT NULL)
  CREATE INDEX wording_endings_school_id_proposal_id_idx ON public.wording_endings USING btree (school_id, proposal_id) WHERE (proposal_id IS NOT NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table wording_invitations (row level security, forced) -- A class is asked to word a goal together; it is open until it is closed
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the form
  class_id uuid not null -- Which class
  goal_id uuid not null -- Which goal
  body text -- The teacher's own words; without them it is said in each reader's language
  language text -- Language of these words (BCP 47)
  invited_by uuid not null -- Who
  invited_at timestamp with time zone not null -- When
  wording_invitations_body_check: CHECK ((body ~ '\S'::text))
  wording_invitations_check: CHECK (((body IS NULL) = (language IS NULL)))
  wording_invitations_school_id_class_id_fkey: FOREIGN KEY (school_id, class_id) REFERENCES classes(school_id, id)
  wording_invitations_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  wording_invitations_school_id_goal_id_fkey: FOREIGN KEY (school_id, goal_id) REFERENCES goals(school_id, id)
  wording_invitations_school_id_invited_by_fkey: FOREIGN KEY (school_id, invited_by) REFERENCES people(school_id, id)
  wording_invitations_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX wording_invitations_school_id_goal_id_class_id_invited_at_idx ON public.wording_invitations USING btree (school_id, goal_id, class_id, invited_at)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table wording_proposals (row level security, forced) -- How a student would say a goal; the class reads it without a name
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the form
  invitation_id uuid not null -- To which invitation
  student_id uuid not null -- Who proposes it
  statement text not null -- The "I can" statement
  language text not null -- Its language (BCP 47)
  proposed_at timestamp with time zone not null -- When
  wording_proposals_statement_check: CHECK ((statement ~ '\S'::text))
  wording_proposals_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  wording_proposals_school_id_invitation_id_fkey: FOREIGN KEY (school_id, invitation_id) REFERENCES wording_invitations(school_id, id)
  wording_proposals_school_id_student_id_fkey: FOREIGN KEY (school_id, student_id) REFERENCES people(school_id, id)
  wording_proposals_pkey: PRIMARY KEY (school_id, id)
  CREATE INDEX wording_proposals_school_id_invitation_id_idx ON public.wording_proposals USING btree (school_id, invitation_id)
  CREATE INDEX wording_proposals_school_id_student_id_idx ON public.wording_proposals USING btree (school_id, student_id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table writes (row level security, forced) -- A write that a browser may repeat: the same id again gives the same answer
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  made_by uuid not null -- Person who sent it
  act text not null -- What it does
  request_hash text not null -- SHA-256 of what was asked, so that one id cannot mean two things
  answer jsonb not null -- What was answered
  made_at timestamp with time zone not null default now() -- When
  writes_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  writes_pkey: PRIMARY KEY (school_id, id)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select

table year_rollovers (row level security, forced) -- A school year made from the one before, in one act
  school_id uuid not null -- The school that owns the row
  id uuid not null -- UUIDv7 made by the application
  from_year text not null -- Label of the year it was made from, such as 2026-27
  to_year text not null -- Label of the year it made
  starts_on date not null -- First day of its classes; those of the year before end on it
  plan jsonb not null -- What the leader chose: terms, classes, grades
  made jsonb not null -- Ids of what it made, and what ended as it was before: enough to undo it
  made_by uuid not null -- The leader
  made_at timestamp with time zone not null -- When
  grades_raised_at timestamp with time zone -- When the students' grades were raised: on its first day
  undone_by uuid -- Who undid it
  undone_at timestamp with time zone -- When it was undone
  year_rollovers_school_id_fkey: FOREIGN KEY (school_id) REFERENCES schools(id)
  year_rollovers_school_id_made_by_fkey: FOREIGN KEY (school_id, made_by) REFERENCES people(school_id, id)
  year_rollovers_school_id_undone_by_fkey: FOREIGN KEY (school_id, undone_by) REFERENCES people(school_id, id)
  year_rollovers_pkey: PRIMARY KEY (school_id, id)
  CREATE UNIQUE INDEX year_rollovers_school_id_to_year_idx ON public.year_rollovers USING btree (school_id, to_year) WHERE (undone_at IS NULL)
  policy own_school: (school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid)
  waymark_app may insert, select, update

CREATE OR REPLACE FUNCTION public.guard_school_table(name regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy own_school on %s using (school_id = nullif(current_setting(''app.school_id'', true), '''')::uuid)', name);
end $function$

CREATE OR REPLACE FUNCTION public.plain_name(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case
    when octet_length(name) = char_length(name) then
      ' ' || translate(lower(name), '!"#$%&()*+,-./:;<=>?@[\]^_{|}~''`', repeat(' ', 30))
    else
      ' ' || translate(
        regexp_replace(
          translate(
            lower(regexp_replace(normalize(name, NFKD),
              '[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060]', '', 'g')),
            'ØøŁłĐđÐðıŦŧĦħАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІҐЂЈЉЊЋЏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩς',
            'oolldddditthhабвгдежзийклмнопрстуфхцчшщъыьэюяєіґђјљњћџαβγδεζηθικλμνξοπρστυφχψωσ'),
          '([\u3400-\u9fff])', ' \1', 'g'),
        '!"#$%&()*+,-./:;<=>?@[\]^_{|}~·،、‐‑–—''`’‘ʼʻʹ´', repeat(' ', 37))
    end;
$function$
