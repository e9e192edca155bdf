-- Printed badges: a young student signs in by showing a card to the camera.

create table badges (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  token_hash bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  ends_on date not null,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text check (end_reason in ('ended', 'replaced')),
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  foreign key (school_id, ended_by) references people (school_id, id),
  unique (school_id, token_hash),
  check ((ended_at is null) = (end_reason is null) and (ended_at is null) = (ended_by is null))
);
comment on table badges is 'A printed card that signs one student in, until it is ended or the school year is over';
comment on column badges.school_id is 'The school that owns the row';
comment on column badges.id is 'UUIDv7 made by the application';
comment on column badges.student_id is 'Whom it signs in';
comment on column badges.token_hash is 'SHA-256 of the secret in its QR code';
comment on column badges.made_by is 'Who printed it';
comment on column badges.made_at is 'When';
comment on column badges.ends_on is 'First day on which it opens nothing more: the first of the next school year';
comment on column badges.ended_at is 'When somebody ended it';
comment on column badges.ended_by is 'Who ended it';
comment on column badges.end_reason is 'replaced by a newer one, or ended because it was lost';
select guard_school_table('badges');
grant select, insert, update on badges to waymark_app;

-- A student has one badge at a time.
create unique index on badges (school_id, student_id) where ended_at is null;

create table badge_rules (
  school_id uuid not null references schools (id),
  id uuid not null,
  grades text[] not null,
  unknown_grade boolean not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, chosen_by) references people (school_id, id)
);
comment on table badge_rules is 'Which students may carry a badge; the latest holds, none means up to grade 5';
comment on column badge_rules.school_id is 'The school that owns the row';
comment on column badge_rules.id is 'UUIDv7 made by the application';
comment on column badge_rules.grades is 'School grades whose students may (CEDS entry level, such as 02)';
comment on column badge_rules.unknown_grade is 'Whether students whose grade nobody has said may';
comment on column badge_rules.chosen_by is 'Who chose it';
comment on column badge_rules.chosen_at is 'When';
select guard_school_table('badge_rules');
grant select, insert on badge_rules to waymark_app;

create index on badge_rules (school_id, chosen_at);
