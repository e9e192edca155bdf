-- How a session was opened, when its human last proved who they are, and when it was last seen. Its secret is
-- kept as a hash from now on: whoever is signed in signs in again, once.

delete from sessions;

alter table sessions drop constraint sessions_opened_by_check;
alter table sessions add constraint sessions_opened_by_check
  check (opened_by in ('password', 'second-step', 'link', 'passkey', 'oidc', 'badge', 'invitation'));
comment on column sessions.opened_by is
  'second-step: a password and a code; link and invitation open family pages only, badge those of a student';
comment on column sessions.token is 'SHA-256 (hex) of the secret that the browser holds in a cookie';

alter table sessions
  add column proved_at timestamptz not null default now(),
  add column seen_at timestamptz not null default now(),
  add column idle_seconds integer not null check (idle_seconds > 0);
comment on column sessions.proved_at is 'When the human last proved who they are: at sign-in, or since';
comment on column sessions.seen_at is 'When it was last used, to five minutes';
comment on column sessions.idle_seconds is 'So long without use, and it has ended';
