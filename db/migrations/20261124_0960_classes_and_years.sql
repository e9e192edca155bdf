-- Classes that begin later, changes that are undone row by row, and school years made from the one before.

alter table classes add column starts_on date;
comment on column classes.starts_on is 'Day from which it meets; none where it has met since its year began';

create table undoable_changes (
  school_id uuid not null references schools (id),
  id uuid not null,
  act text not null,
  steps jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  foreign key (school_id, undone_by) references people (school_id, id)
);
comment on table undoable_changes is
  'A change to classes, who learns and teaches in them, or terms, kept row by row so that it can be undone';
comment on column undoable_changes.school_id is 'The school that owns the row';
comment on column undoable_changes.id is 'UUIDv7 made by the application';
comment on column undoable_changes.act is 'What was done, as the audit trail names it, such as class.move-student';
comment on column undoable_changes.steps is 'Table, id, the row before (none where it was made) and after, in the order done';
comment on column undoable_changes.made_by is 'Who did it';
comment on column undoable_changes.made_at is 'When';
comment on column undoable_changes.undone_by is 'Who undid it';
comment on column undoable_changes.undone_at is 'When it was undone';
select guard_school_table('undoable_changes');
grant select, insert, update on undoable_changes to waymark_app;

create table year_rollovers (
  school_id uuid not null references schools (id),
  id uuid not null,
  from_year text not null,
  to_year text not null,
  starts_on date not null,
  plan jsonb not null,
  made jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  grades_raised_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  foreign key (school_id, undone_by) references people (school_id, id)
);
comment on table year_rollovers is 'A school year made from the one before, in one act';
comment on column year_rollovers.school_id is 'The school that owns the row';
comment on column year_rollovers.id is 'UUIDv7 made by the application';
comment on column year_rollovers.from_year is 'Label of the year it was made from, such as 2026-27';
comment on column year_rollovers.to_year is 'Label of the year it made';
comment on column year_rollovers.starts_on is 'First day of its classes; those of the year before end on it';
comment on column year_rollovers.plan is 'What the leader chose: terms, classes, grades';
comment on column year_rollovers.made is 'Ids of what it made, and what ended as it was before: enough to undo it';
comment on column year_rollovers.made_by is 'The leader';
comment on column year_rollovers.made_at is 'When';
comment on column year_rollovers.grades_raised_at is 'When the students'' grades were raised: on its first day';
comment on column year_rollovers.undone_by is 'Who undid it';
comment on column year_rollovers.undone_at is 'When it was undone';
select guard_school_table('year_rollovers');
grant select, insert, update on year_rollovers to waymark_app;

create unique index on year_rollovers (school_id, to_year) where undone_at is null;

-- What was made by an act that is undone goes again; judgements and the trail of changes never do.
grant delete on courses, classes, enrollments, class_staff, terms, goal_adoptions, goal_set_asides to waymark_app;
