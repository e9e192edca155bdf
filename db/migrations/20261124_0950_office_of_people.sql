-- The office's pages of people: names found by any part of them, who wrote what, addresses the school has
-- checked, adults who left, sign-ins that move to another address, and sign-ins made for many at once.

-- A name as it is searched: lower case, without accents, apostrophes and vowel signs, each word after one space or
-- more, each ideograph a word. Letters that no normal form takes apart (Ø, Ł) and alphabets whose small letters
-- some databases do not know are spelled out, so that every database answers the same.
create function plain_name(name text) returns text language sql immutable parallel safe as $$
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
$$;
comment on function plain_name is 'A name as it is searched: words in lower case without accents, each after a space';

alter table person_names
  add column recorded_by uuid,
  add column search_words text not null
    generated always as (plain_name(display_name || ' ' || sort_name || ' ' || called)) stored,
  add foreign key (school_id, recorded_by) references people (school_id, id);
comment on column person_names.recorded_by is 'Who wrote it on a page; none for what came from elsewhere';
comment on column person_names.search_words is 'Every word of it, as it is searched';

alter table contacts
  add column recorded_by uuid,
  add column verified_at timestamptz,
  add column verified_by uuid,
  add foreign key (school_id, recorded_by) references people (school_id, id),
  add foreign key (school_id, verified_by) references people (school_id, id),
  add check ((verified_at is null) = (verified_by is null));
comment on column contacts.recorded_by is 'Who wrote it on a page; none for what came from elsewhere';
comment on column contacts.verified_at is
  'When the school checked that it is theirs; what a roster says (any source but staff) counts as checked';
comment on column contacts.verified_by is 'Who checked it';

alter table person_roles
  add column recorded_by uuid,
  add foreign key (school_id, recorded_by) references people (school_id, id);
comment on column person_roles.recorded_by is 'Who gave it on a page; none for what came from elsewhere';

-- The office looks for somebody by the number the roster gives them.
create index on source_records (school_id, kind, external_id);

create table adult_departures (
  school_id uuid not null references schools (id),
  id uuid not null,
  person_id uuid not null,
  left_on date not null,
  ended jsonb not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  back_by uuid,
  back_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people (school_id, id),
  foreign key (school_id, recorded_by) references people (school_id, id),
  foreign key (school_id, back_by) references people (school_id, id),
  check ((back_by is null) = (back_at is null))
);
comment on table adult_departures is 'Somebody of staff or family left the school on a day, until they are back';
comment on column adult_departures.school_id is 'The school that owns the row';
comment on column adult_departures.id is 'UUIDv7 made by the application';
comment on column adult_departures.person_id is 'Who left';
comment on column adult_departures.left_on is 'First day on which they are no longer of the school';
comment on column adult_departures.ended is
  'What ended with it, by table: ids, and the day until which each row held before (none: without end)';
comment on column adult_departures.recorded_by is 'Who recorded it';
comment on column adult_departures.recorded_at is 'When';
comment on column adult_departures.back_by is 'Who recorded that they are back';
comment on column adult_departures.back_at is 'When they were back';
select guard_school_table('adult_departures');
grant select, insert, update on adult_departures to waymark_app;

create unique index on adult_departures (school_id, person_id) where back_at is null;

create table address_moves (
  school_id uuid not null references schools (id),
  id uuid not null,
  person_id uuid not null,
  contact_id uuid not null,
  identity_id uuid not null,
  from_address text not null,
  state text not null default 'asked' check (state in ('asked', 'moved', 'dropped')),
  told text check (told in ('accepted', 'refused', 'no-server')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people (school_id, id),
  foreign key (school_id, contact_id) references contacts (school_id, id),
  foreign key (school_id, asked_by) references people (school_id, id),
  check ((state = 'asked') = (ended_at is null))
);
comment on table address_moves is 'A sign-in goes from one address to another; the old one is told before';
comment on column address_moves.school_id is 'The school that owns the row';
comment on column address_moves.id is 'UUIDv7 made by the application';
comment on column address_moves.person_id is 'Whose sign-in';
comment on column address_moves.contact_id is 'The contact whose address it goes to';
comment on column address_moves.identity_id is 'The sign-in; no foreign key crosses from a school to sign-in';
comment on column address_moves.from_address is 'The address it comes from';
comment on column address_moves.state is 'dropped: the address was taken, or no longer theirs, when the old one had been told';
comment on column address_moves.told is 'What became of the mail to the old address; no-server: no mail server is set up';
comment on column address_moves.asked_by is 'Who asked for it';
comment on column address_moves.asked_at is 'When';
comment on column address_moves.ended_at is 'When it was moved or dropped';
select guard_school_table('address_moves');
grant select, insert, update on address_moves to waymark_app;

create unique index on address_moves (school_id, person_id) where state = 'asked';

create table account_batches (
  school_id uuid not null references schools (id),
  id uuid not null,
  public_key bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  open_until timestamptz not null,
  emptied_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id)
);
comment on table account_batches is 'Sign-ins made for many at once';
comment on column account_batches.school_id is 'The school that owns the row';
comment on column account_batches.id is 'UUIDv7 made by the application';
comment on column account_batches.public_key is
  'X25519 key that first passwords are sealed with; only the browser that asked holds the key that opens them';
comment on column account_batches.made_by is 'Who asked for them';
comment on column account_batches.made_at is 'When';
comment on column account_batches.open_until is 'When the sealed passwords are taken away by themselves';
comment on column account_batches.emptied_at is 'When they were taken away';
select guard_school_table('account_batches');
grant select, insert, update on account_batches to waymark_app;

create index on account_batches (school_id, made_at);

create table account_batch_people (
  school_id uuid not null references schools (id),
  id uuid not null,
  batch_id uuid not null,
  person_id uuid not null,
  group_title text not null,
  position integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'made', 'not-made')),
  problem text,
  sign_in_name text,
  sealed_password bytea,
  primary key (school_id, id),
  foreign key (school_id, batch_id) references account_batches (school_id, id),
  foreign key (school_id, person_id) references people (school_id, id),
  unique (school_id, batch_id, person_id),
  check (state = 'made' or sealed_password is null)
);
comment on table account_batch_people is 'Somebody for whom a sign-in is made with many others';
comment on column account_batch_people.school_id is 'The school that owns the row';
comment on column account_batch_people.id is 'UUIDv7 made by the application';
comment on column account_batch_people.batch_id is 'With whom';
comment on column account_batch_people.person_id is 'Who';
comment on column account_batch_people.group_title is 'The class under which the sheet of passwords lists them; empty for who is in none';
comment on column account_batch_people.position is 'Place on the sheet, from 0';
comment on column account_batch_people.state is 'How far it is';
comment on column account_batch_people.problem is 'Why none was made, as a code such as address-shared';
comment on column account_batch_people.sign_in_name is 'What they type as their name: an address or a username';
comment on column account_batch_people.sealed_password is 'The first password, sealed; none after an hour, and for who signs in by link';
select guard_school_table('account_batch_people');
grant select, insert, update on account_batch_people to waymark_app;

create index on account_batch_people (school_id, batch_id, position);
