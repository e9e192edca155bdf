-- What somebody is typing into a long form, until they send it.

create table form_drafts (
  school_id uuid not null references schools (id),
  id uuid not null,
  person_id uuid not null,
  form text not null check (length(form) <= 200),
  fields jsonb not null,
  revision uuid not null,
  device uuid not null,
  kept_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people (school_id, id),
  unique (school_id, person_id, form)
);
comment on table form_drafts is 'A working note of one person: what they typed and have not sent. It is no record of anybody, so it is written over, and deleted once it is sent or after thirty days';
comment on column form_drafts.school_id is 'The school that owns the row';
comment on column form_drafts.id is 'UUIDv7 made by the application';
comment on column form_drafts.person_id is 'Whose note; nobody else reads it';
comment on column form_drafts.form is 'Which form, such as evaluate/class/task/student';
comment on column form_drafts.fields is 'Name and value of each field, in order';
comment on column form_drafts.revision is 'Another at every change, so that two devices notice each other';
comment on column form_drafts.device is 'The browser that kept it last, by an id of its own making';
comment on column form_drafts.kept_at is 'When';
select guard_school_table('form_drafts');
grant select, insert, update, delete on form_drafts to waymark_app;
