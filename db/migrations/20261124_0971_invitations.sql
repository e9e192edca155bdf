-- Invitations: how an adult gets a sign-in of their own, by a printed letter or by mail; and addresses that wait
-- for a press in the mail that was sent to them.

create table invitations (
  school_id uuid not null references schools (id),
  id uuid not null,
  adult_id uuid not null,
  student_id uuid not null,
  channel text not null check (channel in ('letter', 'mail')),
  address text,
  token_hash bytea,
  code_hash bytea,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  mail_state text check (mail_state in ('queued', 'attempting', 'sent', 'may-have-been-sent', 'refused')),
  revoked_at timestamptz,
  revoked_by uuid,
  used_at timestamptz,
  used_by uuid,
  browser_hash bytea,
  primary key (school_id, id),
  foreign key (school_id, adult_id) references people (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  foreign key (school_id, revoked_by) references people (school_id, id),
  unique (school_id, token_hash),
  unique (school_id, code_hash),
  check ((channel = 'mail') = (address is not null) and (channel = 'mail') = (mail_state is not null)),
  check ((used_at is null) = (used_by is null))
);
comment on table invitations is 'A letter or mail by which one adult of one student gets a sign-in, once, within fourteen days';
comment on column invitations.school_id is 'The school that owns the row';
comment on column invitations.id is 'UUIDv7 made by the application';
comment on column invitations.adult_id is 'Who is invited';
comment on column invitations.student_id is 'Of whom they are family: it opens only while that holds';
comment on column invitations.channel is 'letter: printed, with a QR code; mail: a link to an address of the school''s';
comment on column invitations.address is 'Where a mail goes';
comment on column invitations.token_hash is 'SHA-256 of the secret in the QR code or the link; a mail''s is made as it is sent';
comment on column invitations.code_hash is 'scrypt, salted by the school, of the printed code that can be typed';
comment on column invitations.made_by is 'Who invited';
comment on column invitations.made_at is 'When';
comment on column invitations.expires_at is 'When it ends by itself';
comment on column invitations.mail_state is 'What became of the mail';
comment on column invitations.revoked_at is 'When it was ended: by hand, by a newer one, or with the guardianship';
comment on column invitations.revoked_by is 'Who ended it';
comment on column invitations.used_at is 'When it was used';
comment on column invitations.used_by is 'The identity that used it; no foreign key crosses from a school to sign-in';
comment on column invitations.browser_hash is 'SHA-256 of the secret of the browser that used it, which may press once more if the answer did not arrive';
select guard_school_table('invitations');
grant select, insert, update on invitations to waymark_app;

-- One open invitation for an adult and a student: a newer one ends the one before.
create unique index on invitations (school_id, adult_id, student_id) where used_at is null and revoked_at is null;
create index on invitations (school_id, student_id);

create table address_confirmations (
  id uuid primary key,
  membership_id uuid not null references memberships (id),
  address text not null,
  token_hash bytea not null unique,
  browser_hash bytea not null,
  code_hash bytea not null,
  code_tries smallint not null default 0,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table address_confirmations is 'An address that someone gave to come back by; it counts once it was confirmed from its mailbox';
comment on column address_confirmations.id is 'UUIDv7 made by the application';
comment on column address_confirmations.membership_id is 'Who gave it, and at which school';
comment on column address_confirmations.address is 'The address';
comment on column address_confirmations.token_hash is 'SHA-256 of the secret in the mail';
comment on column address_confirmations.browser_hash is 'SHA-256 of the secret in the cookie of the browser in which it was given';
comment on column address_confirmations.code_hash is 'SHA-256 of the six digits shown in that browser, for a mail opened elsewhere';
comment on column address_confirmations.code_tries is 'How often digits were tried';
comment on column address_confirmations.made_at is 'When it was given';
comment on column address_confirmations.expires_at is 'When it ends by itself';
comment on column address_confirmations.used_at is 'When it was confirmed';
grant select, insert, update on address_confirmations to waymark_app;

create index on address_confirmations (membership_id, made_at);
