-- A student hands in work of their own, for a task or unprompted for a goal.

alter table artefacts add column goal_id uuid;
alter table artefacts add column supports text[] not null default '{}';
comment on column artefacts.goal_id is 'For which goal, where a student handed it in for no task';
comment on column artefacts.supports is 'What the student used, as they say; it goes to who judges it and never lowers a level';

create table artefact_looks (
  school_id uuid not null references schools (id),
  id uuid not null,
  artefact_id uuid not null,
  looked boolean not null,
  looked_by uuid not null,
  looked_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, artefact_id) references artefacts (school_id, id),
  foreign key (school_id, looked_by) references people (school_id, id)
);
comment on table artefact_looks is 'A teacher looked at what a student handed in, or means it not to have been so; the newest row holds';
comment on column artefact_looks.school_id is 'The school that owns the row';
comment on column artefact_looks.id is 'UUIDv7 made by the form';
comment on column artefact_looks.artefact_id is 'The work';
comment on column artefact_looks.looked is 'true: looked at; false: to be looked at again';
comment on column artefact_looks.looked_by is 'Who';
comment on column artefact_looks.looked_at is 'When';
select guard_school_table('artefact_looks');
grant select, insert on artefact_looks to waymark_app;

create index on artefact_looks (school_id, artefact_id);
