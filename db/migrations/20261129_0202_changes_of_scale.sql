-- A change of scale keeps old judgements as they were, and says how they are read on the new one.

create table scale_mappings (
  school_id uuid not null references schools (id),
  id uuid not null,
  scale_version_id uuid not null,
  from_level smallint not null,
  to_level smallint not null,
  primary key (school_id, id),
  foreign key (school_id, scale_version_id) references scale_versions (school_id, id),
  unique (school_id, scale_version_id, from_level)
);
comment on table scale_mappings is 'How a level of the scale before is read on this one';
comment on column scale_mappings.school_id is 'The school that owns the row';
comment on column scale_mappings.id is 'UUIDv7 made by the application';
comment on column scale_mappings.scale_version_id is 'The newer scale';
comment on column scale_mappings.from_level is 'A level of the version before it';
comment on column scale_mappings.to_level is 'The level of this version that it is read as';
select guard_school_table('scale_mappings');
grant select, insert on scale_mappings to waymark_app;

create table scale_level_names (
  school_id uuid not null references schools (id),
  id uuid not null,
  scale_level_id uuid not null,
  language text not null,
  name text not null check (length(name) between 1 and 40),
  primary key (school_id, id),
  foreign key (school_id, scale_level_id) references scale_levels (school_id, id),
  unique (school_id, scale_level_id, language)
);
comment on table scale_level_names is 'What a school calls a level, in one language; where it says nothing, the catalogues do';
comment on column scale_level_names.school_id is 'The school that owns the row';
comment on column scale_level_names.id is 'UUIDv7 made by the application';
comment on column scale_level_names.scale_level_id is 'The level';
comment on column scale_level_names.language is 'BCP 47';
comment on column scale_level_names.name is 'The word';
select guard_school_table('scale_level_names');
grant select, insert on scale_level_names to waymark_app;
