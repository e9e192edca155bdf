-- Two rows of people that are one human: proposed, confirmed, undone. Evidence keeps the id it was recorded under.

-- The third and fourth column let the database itself refuse a chain: an alias points at a person who is kept.
alter table people
  add column alias_of uuid,
  add column is_kept boolean not null generated always as (alias_of is null) stored,
  add column alias_of_kept boolean not null generated always as (true) stored,
  add unique (school_id, id, is_kept),
  add foreign key (school_id, alias_of, alias_of_kept) references people (school_id, id, is_kept),
  add check (alias_of <> id);
comment on column people.alias_of is 'The person this row is one with by the merges that stand; none for a person of their own';
comment on column people.is_kept is 'Whether the row is a person of its own';
comment on column people.alias_of_kept is 'Always true: an alias points at a person of their own, never at another alias';

create index on people (school_id, alias_of) include (id) where alias_of is not null;
create index on people (school_id, id) include (alias_of) where alias_of is not null;

create table merge_proposals (
  school_id uuid not null references schools (id),
  id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  reasons text[] not null check (cardinality(reasons) > 0),
  source text not null check (source in ('import', 'person')),
  import_id uuid,
  proposed_by uuid,
  proposed_at timestamptz not null,
  dismissed_by uuid,
  dismissed_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, one_id) references people (school_id, id),
  foreign key (school_id, other_id) references people (school_id, id),
  foreign key (school_id, import_id) references imports (school_id, id),
  foreign key (school_id, proposed_by) references people (school_id, id),
  foreign key (school_id, dismissed_by) references people (school_id, id),
  check (one_id < other_id),
  check ((dismissed_by is null) = (dismissed_at is null))
);
comment on table merge_proposals is 'Somebody or an import thinks that two rows of people are one human';
comment on column merge_proposals.school_id is 'The school that owns the row';
comment on column merge_proposals.id is 'UUIDv7 made by the application';
comment on column merge_proposals.one_id is 'One of the two: the smaller id';
comment on column merge_proposals.other_id is 'The other';
comment on column merge_proposals.reasons is 'Why, as codes such as same-name';
comment on column merge_proposals.source is 'Who thinks so';
comment on column merge_proposals.import_id is 'The import that thinks so';
comment on column merge_proposals.proposed_by is 'The person who thinks so';
comment on column merge_proposals.proposed_at is 'When';
comment on column merge_proposals.dismissed_by is 'Who said that they are two people';
comment on column merge_proposals.dismissed_at is 'When';
select guard_school_table('merge_proposals');
grant select, insert, update on merge_proposals to waymark_app;

create unique index on merge_proposals (school_id, one_id, other_id) where dismissed_at is null;
create index on merge_proposals (school_id, other_id);

create table person_merges (
  school_id uuid not null references schools (id),
  id uuid not null,
  kept_id uuid not null,
  alias_id uuid not null,
  reason text not null,
  moved jsonb not null,
  merged_by uuid not null,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, kept_id) references people (school_id, id),
  foreign key (school_id, alias_id) references people (school_id, id),
  foreign key (school_id, merged_by) references people (school_id, id),
  foreign key (school_id, undone_by) references people (school_id, id),
  check (kept_id <> alias_id),
  check ((undone_by is null) = (undone_at is null))
);
comment on table person_merges is 'One person was made the alias of another, until it is undone';
comment on column person_merges.school_id is 'The school that owns the row';
comment on column person_merges.id is 'UUIDv7 made by the application';
comment on column person_merges.kept_id is 'Under which the human is found from then on';
comment on column person_merges.alias_id is 'Which is found under the other from then on';
comment on column person_merges.reason is 'Why, in the words of who merged';
comment on column person_merges.moved is 'Every row that was changed, with what it was before and after';
comment on column person_merges.merged_by is 'Who';
comment on column person_merges.merged_at is 'When';
comment on column person_merges.undone_by is 'Who undid it';
comment on column person_merges.undone_at is 'When it was undone';
select guard_school_table('person_merges');
grant select, insert, update on person_merges to waymark_app;

create unique index on person_merges (school_id, alias_id) where undone_at is null;
create index on person_merges (school_id, kept_id);
