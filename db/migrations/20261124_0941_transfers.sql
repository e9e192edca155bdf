-- Students who leave, and the signed packages in which their record goes to another school.

create table departures (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  left_on date not null,
  reason text not null,
  moved jsonb not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, recorded_by) references people (school_id, id),
  foreign key (school_id, undone_by) references people (school_id, id),
  check ((undone_by is null) = (undone_at is null))
);
comment on table departures is 'A student left the school on a day, until it is undone';
comment on column departures.school_id is 'The school that owns the row';
comment on column departures.id is 'UUIDv7 made by the application';
comment on column departures.student_id is 'Who left';
comment on column departures.left_on is 'First day on which the student is no longer of the school';
comment on column departures.reason is 'Why, in the words of who recorded it';
comment on column departures.moved is 'Every row that was changed, with what it was before and after';
comment on column departures.recorded_by is 'Who recorded it';
comment on column departures.recorded_at is 'When';
comment on column departures.undone_by is 'Who undid it';
comment on column departures.undone_at is 'When it was undone';
select guard_school_table('departures');
grant select, insert, update on departures to waymark_app;

create unique index on departures (school_id, student_id) where undone_at is null;

create table transfers_out (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  reason text not null,
  content_hash text not null,
  fingerprint text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id)
);
comment on table transfers_out is 'A signed package of a student''s record that was made for another school';
comment on column transfers_out.school_id is 'The school that owns the row';
comment on column transfers_out.id is 'UUIDv7 made by the application; it stands in the package';
comment on column transfers_out.student_id is 'Whose record';
comment on column transfers_out.reason is 'Why, in the words of who made it';
comment on column transfers_out.content_hash is 'SHA-256 of what was signed';
comment on column transfers_out.fingerprint is 'Of the key it was signed with';
comment on column transfers_out.made_by is 'Who made it';
comment on column transfers_out.made_at is 'When';
select guard_school_table('transfers_out');
grant select, insert on transfers_out to waymark_app;

create index on transfers_out (school_id, made_at);
create index on transfers_out (school_id, student_id);

create table transfers_in (
  school_id uuid not null references schools (id),
  id uuid not null,
  student_id uuid not null,
  package jsonb not null,
  content_hash text not null,
  from_school text not null,
  fingerprint text not null,
  signed_at timestamptz not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, imported_by) references people (school_id, id),
  foreign key (school_id, withdrawn_by) references people (school_id, id),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
comment on table transfers_in is 'A signed package from another school: shown beside a student''s record, never reckoned with';
comment on column transfers_in.school_id is 'The school that owns the row';
comment on column transfers_in.id is 'UUIDv7 made by the application';
comment on column transfers_in.student_id is 'Whose record it is shown beside';
comment on column transfers_in.package is 'The package as it came, signature and all';
comment on column transfers_in.content_hash is 'SHA-256 of what was signed';
comment on column transfers_in.from_school is 'Name of the school that signed, as the package says it';
comment on column transfers_in.fingerprint is 'Of the key it was signed with';
comment on column transfers_in.signed_at is 'When it was signed, as the package says it';
comment on column transfers_in.imported_by is 'Who took it in';
comment on column transfers_in.imported_at is 'When';
comment on column transfers_in.withdrawn_by is 'Who took it away again';
comment on column transfers_in.withdrawn_at is 'When';
select guard_school_table('transfers_in');
grant select, insert, update on transfers_in to waymark_app;

create unique index on transfers_in (school_id, content_hash) where withdrawn_at is null;
create index on transfers_in (school_id, student_id);

create table trusted_keys (
  school_id uuid not null references schools (id),
  id uuid not null,
  fingerprint text not null,
  public_key text not null,
  name text not null,
  trusted_by uuid not null,
  trusted_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, trusted_by) references people (school_id, id),
  foreign key (school_id, ended_by) references people (school_id, id),
  check ((ended_by is null) = (ended_at is null))
);
comment on table trusted_keys is 'A key whose fingerprint a leader has compared with the other school, such as by phone';
comment on column trusted_keys.school_id is 'The school that owns the row';
comment on column trusted_keys.id is 'UUIDv7 made by the application';
comment on column trusted_keys.fingerprint is 'SHA-256 of the key, as people read it to each other';
comment on column trusted_keys.public_key is 'The key (Ed25519, base64url)';
comment on column trusted_keys.name is 'Whose it is, in the words of who compared it';
comment on column trusted_keys.trusted_by is 'Who compared it';
comment on column trusted_keys.trusted_at is 'When';
comment on column trusted_keys.ended_by is 'Who ended the trust';
comment on column trusted_keys.ended_at is 'When it ended';
select guard_school_table('trusted_keys');
grant select, insert, update on trusted_keys to waymark_app;

create unique index on trusted_keys (school_id, fingerprint) where ended_at is null;
