-- Whom and what a line of the trail is about, one row each. The list in the line itself cannot be searched by the
-- application: an index on a list is used only by who may look past the locks between schools.
--
-- Every write pays for these rows, so they are as light as can be: no reference to the line (one statement writes
-- both, and neither ever changes) and no index by it. Whoever deletes lines by law deletes these with them.

create table audit_subjects (
  school_id uuid not null references schools (id),
  id uuid not null,
  subject_id uuid not null,
  line_id uuid not null,
  primary key (school_id, id)
);
create index on audit_subjects (school_id, subject_id, line_id);
comment on table audit_subjects is 'Whom and what a line of the trail is about, to find the line by';
comment on column audit_subjects.school_id is 'The school that owns the row';
comment on column audit_subjects.id is 'UUIDv7 made by the application';
comment on column audit_subjects.subject_id is 'A person, a judgement or whatever else the line names';
comment on column audit_subjects.line_id is 'The line';
select guard_school_table('audit_subjects');
grant select, insert on audit_subjects to waymark_app;
