-- Frameworks read from another server: what has arrived is kept, so that a reading that broke off goes on from there.

create table framework_fetches (
  id uuid primary key,
  address text not null,
  started_at timestamptz not null,
  touched_at timestamptz not null,
  finished_at timestamptz
);
comment on table framework_fetches is 'A reading of frameworks from the address of another server; stands apart from schools, as frameworks do';
comment on column framework_fetches.id is 'UUIDv7 made by the application';
comment on column framework_fetches.address is 'The address that was asked for';
comment on column framework_fetches.started_at is 'When it began';
comment on column framework_fetches.touched_at is 'When something last arrived';
comment on column framework_fetches.finished_at is 'When everything had arrived; none where it broke off';
grant select, insert, update, delete on framework_fetches to waymark_app;

create index on framework_fetches (address, started_at);

create table framework_fetch_pages (
  id uuid primary key,
  fetch_id uuid not null references framework_fetches (id) on delete cascade,
  url text not null,
  body text not null,
  next_url text,
  promised integer,
  arrived_at timestamptz not null,
  unique (fetch_id, url)
);
comment on table framework_fetch_pages is 'One answer of the other server';
comment on column framework_fetch_pages.id is 'UUIDv7 made by the application';
comment on column framework_fetch_pages.fetch_id is 'The reading it belongs to';
comment on column framework_fetch_pages.url is 'What was asked';
comment on column framework_fetch_pages.body is 'What was answered: JSON';
comment on column framework_fetch_pages.next_url is 'The further page that the answer named';
comment on column framework_fetch_pages.promised is 'How many there are in all, as the answer said';
comment on column framework_fetch_pages.arrived_at is 'When';
grant select, insert, delete on framework_fetch_pages to waymark_app;
