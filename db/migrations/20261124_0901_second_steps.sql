-- A second step for those who sign in with a password, passkeys, and passwords that their owner has yet to choose.

alter table schools
  add column staff_second_factor text not null default 'required'
    check (staff_second_factor in ('required', 'offered'));
comment on column schools.staff_second_factor is
  'required: staff with a password alone set up a second step before anything else; offered: they may';

alter table sessions
  add column must_choose_password boolean not null default false,
  add column family_only boolean not null default false;
comment on column sessions.must_choose_password is 'Opened by a password that somebody else made: its owner chooses one first';
comment on column sessions.family_only is 'Opened by what a mailbox proves: it opens family pages only, whatever else the human is';

alter table identity_accounts
  add column made_by_school boolean not null default false;
comment on column identity_accounts.made_by_school is 'The password was made by the program or the office, not by its owner';

create table authenticators (
  identity_id uuid primary key references identities (id) on delete cascade,
  sealed_secret text not null,
  last_step bigint not null,
  made_at timestamptz not null
);
comment on table authenticators is 'An app that shows a new code every 30 seconds (TOTP): the second step after a password';
comment on column authenticators.identity_id is 'Whose; one each';
comment on column authenticators.sealed_secret is 'The shared secret, encrypted (AES-256-GCM) by a key that is not in the database';
comment on column authenticators.last_step is 'The latest step of 30 seconds whose code was used: no code is taken twice';
comment on column authenticators.made_at is 'When it was set up';
grant select, insert, update, delete on authenticators to waymark_app;

create table recovery_codes (
  id uuid primary key,
  identity_id uuid not null references identities (id) on delete cascade,
  code_hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  unique (identity_id, code_hash)
);
comment on table recovery_codes is 'Words on paper that stand in for a lost app, each once';
comment on column recovery_codes.id is 'UUIDv7 made by the application';
comment on column recovery_codes.identity_id is 'Whose';
comment on column recovery_codes.code_hash is 'HMAC-SHA-256 by a key that is not in the database';
comment on column recovery_codes.made_at is 'When it was made';
comment on column recovery_codes.used_at is 'When it was used';
grant select, insert, update, delete on recovery_codes to waymark_app;

create table passkeys (
  id uuid primary key,
  identity_id uuid not null references identities (id) on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  backed_up boolean not null,
  family_only boolean not null,
  made_at timestamptz not null,
  used_at timestamptz
);
comment on table passkeys is 'A key on a phone, a computer or a stick that signs its owner in (WebAuthn)';
comment on column passkeys.id is 'UUIDv7 made by the application';
comment on column passkeys.identity_id is 'Whose';
comment on column passkeys.credential_id is 'Its name to the browser (base64url)';
comment on column passkeys.public_key is 'What checks its signature (COSE)';
comment on column passkeys.counter is 'How often it has signed, where it counts; a lower number is a copy';
comment on column passkeys.transports is 'How a browser reaches it, such as internal or usb';
comment on column passkeys.name is 'What its owner calls it';
comment on column passkeys.backed_up is 'Whether the maker of the device keeps copies of it';
comment on column passkeys.family_only is 'Added by somebody whom only a mailbox had proved: it opens family pages only';
comment on column passkeys.made_at is 'When it was added';
comment on column passkeys.used_at is 'When it last signed in';
grant select, insert, update, delete on passkeys to waymark_app;

create index on passkeys (identity_id);

create table passkey_challenges (
  browser_hash bytea primary key,
  challenge text not null,
  expires_at timestamptz not null
);
comment on table passkey_challenges is 'A number that a passkey is about to sign, once, in one browser';
comment on column passkey_challenges.browser_hash is 'SHA-256 of the secret in the cookie of the browser that asked';
comment on column passkey_challenges.challenge is 'The number (base64url)';
comment on column passkey_challenges.expires_at is 'When it ends by itself';
grant select, insert, delete on passkey_challenges to waymark_app;

create index on passkey_challenges (expires_at);
