-- Schools, the people who sign in to them, and the words of official frameworks.
-- These tables stand apart: no row belongs to one school alone.

create function guard_school_table(name regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy own_school on %s using (school_id = nullif(current_setting(''app.school_id'', true), '''')::uuid)', name);
end $$;
comment on function guard_school_table is 'Second lock: rows of a school are seen only by a transaction that set that school';
revoke all on function guard_school_table from public;

create table schools (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
  name text not null,
  time_zone text not null,
  language text not null default 'en',
  year_starts_in smallint not null default 8 check (year_starts_in between 1 and 12),
  source text,
  external_id text,
  created_at timestamptz not null default now(),
  unique (source, external_id)
);
comment on table schools is 'A school: the tenant';
comment on column schools.id is 'UUIDv7 made by the application';
comment on column schools.code is 'Short word used in links';
comment on column schools.name is 'What people call the school';
comment on column schools.time_zone is 'IANA zone in which its school days are counted';
comment on column schools.language is 'Language of staff where a person has chosen none (BCP 47)';
comment on column schools.year_starts_in is 'Month in which a school year begins';
comment on column schools.source is 'System that an import named the school by';
comment on column schools.external_id is 'Id of the school in that system';
comment on column schools.created_at is 'When the row was made';
grant select, insert, update on schools to waymark_app;


create table identities (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text unique,
  display_username text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table identities is 'One sign-in of one human (kept by better-auth)';
comment on column identities.id is 'UUIDv7 made by the application';
comment on column identities.name is 'Name shown while signing in';
comment on column identities.email is 'Address; an unreachable one at no-mail.invalid where the person has none';
comment on column identities.email_verified is 'Whether the school or the person proved the address';
comment on column identities.image is 'Unused by Waymark; better-auth expects it';
comment on column identities.username is 'Lower-case name for people who sign in without an address';
comment on column identities.display_username is 'The same as it was typed';
comment on column identities.created_at is 'When the row was made';
comment on column identities.updated_at is 'When the row last changed';
grant select, insert, update, delete on identities to waymark_app;


create table sessions (
  id uuid primary key,
  identity_id uuid not null references identities (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  membership_id uuid,
  opened_by text not null default 'password' check (opened_by in ('password', 'link')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table sessions is 'A browser that is signed in';
comment on column sessions.id is 'UUIDv7 made by the application';
comment on column sessions.identity_id is 'Who is signed in';
comment on column sessions.token is 'Secret held by the browser in a cookie';
comment on column sessions.expires_at is 'When it ends by itself';
comment on column sessions.ip_address is 'Address it was opened from';
comment on column sessions.user_agent is 'Browser it was opened with';
comment on column sessions.membership_id is 'Membership the browser acts by; none until it is chosen';
comment on column sessions.opened_by is 'How; a link opens family pages only';
comment on column sessions.created_at is 'When the row was made';
comment on column sessions.updated_at is 'When the row last changed';
grant select, insert, update, delete on sessions to waymark_app;

create index on sessions (identity_id);

create table identity_accounts (
  id uuid primary key,
  account_id text not null,
  provider_id text not null,
  identity_id uuid not null references identities (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
comment on table identity_accounts is 'A way for an identity to prove itself';
comment on column identity_accounts.id is 'UUIDv7 made by the application';
comment on column identity_accounts.account_id is 'Id of the identity at the provider';
comment on column identity_accounts.provider_id is 'credential, or the name of an outside provider';
comment on column identity_accounts.identity_id is 'Whose it is';
comment on column identity_accounts.access_token is 'Of an outside provider';
comment on column identity_accounts.refresh_token is 'Of an outside provider';
comment on column identity_accounts.id_token is 'Of an outside provider';
comment on column identity_accounts.access_token_expires_at is 'Of an outside provider';
comment on column identity_accounts.refresh_token_expires_at is 'Of an outside provider';
comment on column identity_accounts.scope is 'Of an outside provider';
comment on column identity_accounts.password is 'Salted hash (scrypt), for credential';
comment on column identity_accounts.created_at is 'When the row was made';
comment on column identity_accounts.updated_at is 'When the row last changed';
grant select, insert, update, delete on identity_accounts to waymark_app;

create index on identity_accounts (identity_id);

create table verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table verifications is 'Short-lived proofs of better-auth';
comment on column verifications.id is 'UUIDv7 made by the application';
comment on column verifications.identifier is 'What is being proved';
comment on column verifications.value is 'The proof';
comment on column verifications.expires_at is 'When it ends by itself';
comment on column verifications.created_at is 'When the row was made';
comment on column verifications.updated_at is 'When the row last changed';
grant select, insert, update, delete on verifications to waymark_app;

create index on verifications (identifier);

create table rate_limits (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
comment on table rate_limits is 'Counters that hold across processes (kept by rate-limiter-flexible)';
comment on column rate_limits.key is 'What is counted: act and account or address';
comment on column rate_limits.points is 'How often within the window';
comment on column rate_limits.expire is 'Milliseconds since 1970 at which the window ends';
grant select, insert, update, delete on rate_limits to waymark_app;


create table memberships (
  id uuid primary key,
  identity_id uuid not null references identities (id),
  school_id uuid not null references schools (id),
  person_id uuid not null,
  from_on date not null,
  until_on date,
  unique (identity_id, school_id, person_id)
);
comment on table memberships is 'Which person of which school an identity is, from when until when';
comment on column memberships.id is 'UUIDv7 made by the application';
comment on column memberships.identity_id is 'The human who signs in';
comment on column memberships.school_id is 'The school';
comment on column memberships.person_id is 'The row of people there; no foreign key crosses from sign-in to a school';
comment on column memberships.from_on is 'First day';
comment on column memberships.until_on is 'First day on which it holds no more';
grant select, insert, update on memberships to waymark_app;

create index on memberships (school_id, person_id);

create table sign_in_links (
  id uuid primary key,
  identity_id uuid not null references identities (id),
  token_hash bytea not null unique,
  browser_hash bytea not null,
  code_hash bytea not null,
  code_tries smallint not null default 0,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table sign_in_links is 'A link that signs its reader in once, within ten minutes';
comment on column sign_in_links.id is 'UUIDv7 made by the application';
comment on column sign_in_links.identity_id is 'Who it signs in';
comment on column sign_in_links.token_hash is 'SHA-256 of the secret in the link';
comment on column sign_in_links.browser_hash is 'SHA-256 of the secret in the cookie of the browser that asked';
comment on column sign_in_links.code_hash is 'SHA-256 of the six digits shown in the browser that asked';
comment on column sign_in_links.code_tries is 'How often digits were tried';
comment on column sign_in_links.made_at is 'When it was asked for';
comment on column sign_in_links.expires_at is 'When it ends by itself';
comment on column sign_in_links.used_at is 'When it was used';
grant select, insert, update on sign_in_links to waymark_app;

create index on sign_in_links (identity_id, made_at);

create table frameworks (
  id uuid primary key,
  identifier text not null unique,
  uri text,
  title text not null,
  creator text,
  publisher text,
  version text,
  language text,
  adoption_status text,
  subjects text[] not null default '{}',
  case_version text,
  changed_at timestamptz,
  content_hash text not null,
  imported_at timestamptz not null default now()
);
comment on table frameworks is 'An official set of standards (CASE document)';
comment on column frameworks.id is 'UUIDv7 made by the application';
comment on column frameworks.identifier is 'CASE identifier of the document';
comment on column frameworks.uri is 'Where it is published';
comment on column frameworks.title is 'Its title';
comment on column frameworks.creator is 'Who made it';
comment on column frameworks.publisher is 'Who publishes it';
comment on column frameworks.version is 'Version by its publisher';
comment on column frameworks.language is 'BCP 47';
comment on column frameworks.adoption_status is 'As published, such as Adopted';
comment on column frameworks.subjects is 'Subjects it covers';
comment on column frameworks.case_version is '1.0 or 1.1';
comment on column frameworks.changed_at is 'Last change as published';
comment on column frameworks.content_hash is 'SHA-256 of what was read: the same again changes nothing';
comment on column frameworks.imported_at is 'When it was last read in';
grant select, insert, update on frameworks to waymark_app;


create table standards (
  id uuid primary key,
  framework_id uuid not null references frameworks (id),
  identifier text not null,
  uri text,
  code text,
  statement text not null,
  short_statement text,
  kind text,
  language text,
  grades text[] not null default '{}',
  subjects text[] not null default '{}',
  position integer not null default 0,
  content_hash text not null,
  ended_on date,
  unique (framework_id, identifier)
);
comment on table standards is 'An item of a framework (CASE item)';
comment on column standards.id is 'UUIDv7 made by the application';
comment on column standards.framework_id is 'Its framework';
comment on column standards.identifier is 'CASE identifier';
comment on column standards.uri is 'Where it is published';
comment on column standards.code is 'Human coding scheme, such as 8.F.B.4';
comment on column standards.statement is 'Full statement, markup removed';
comment on column standards.short_statement is 'Abbreviated statement';
comment on column standards.kind is 'Item type, such as Standard or Cluster';
comment on column standards.language is 'BCP 47';
comment on column standards.grades is 'Education levels';
comment on column standards.subjects is 'Subjects';
comment on column standards.position is 'Order in the framework as a tree read from the top';
comment on column standards.content_hash is 'SHA-256 of what was read';
comment on column standards.ended_on is 'Day on which it was no longer in the framework';
grant select, insert, update on standards to waymark_app;


create table standard_links (
  id uuid primary key,
  framework_id uuid not null references frameworks (id),
  identifier text not null,
  kind text not null,
  origin text not null,
  destination text not null,
  position integer,
  content_hash text not null,
  unique (framework_id, identifier)
);
comment on table standard_links is 'A relation between two items (CASE association)';
comment on column standard_links.id is 'UUIDv7 made by the application';
comment on column standard_links.framework_id is 'The framework that states it';
comment on column standard_links.identifier is 'CASE identifier';
comment on column standard_links.kind is 'isChildOf, precedes, exactMatchOf and the others of CASE, or ext:';
comment on column standard_links.origin is 'CASE identifier the relation starts from';
comment on column standard_links.destination is 'CASE identifier it leads to';
comment on column standard_links.position is 'Sequence number among siblings';
comment on column standard_links.content_hash is 'SHA-256 of what was read';
grant select, insert, update, delete on standard_links to waymark_app;

create index on standard_links (framework_id, kind, destination);
