-- Recording what a student has shown is what happens most often, by many at once. Every reference costs a look
-- and a lock on the row it names: so each reference here says as much as it can, and none says what another says.

-- A judgement is of the occasion's own student, and pinned to versions of its own goal.
alter table occasions add unique (school_id, id, student_id);
alter table goal_versions add unique (school_id, goal_id, id);
alter table rubric_versions add unique (school_id, goal_id, scale_version_id, id);
alter table evidence
  drop constraint evidence_school_id_fkey,
  drop constraint evidence_school_id_student_id_fkey,
  drop constraint evidence_school_id_occasion_id_fkey,
  drop constraint evidence_school_id_goal_id_fkey,
  drop constraint evidence_school_id_goal_version_id_fkey,
  drop constraint evidence_school_id_rubric_version_id_fkey,
  add foreign key (school_id, occasion_id, student_id) references occasions (school_id, id, student_id),
  add foreign key (school_id, goal_id, goal_version_id) references goal_versions (school_id, goal_id, id),
  add foreign key (school_id, goal_id, scale_version_id, rubric_version_id)
    references rubric_versions (school_id, goal_id, scale_version_id, id);

-- The person these rows name is of the school.
alter table occasions drop constraint occasions_school_id_fkey;
alter table estimates drop constraint estimates_school_id_fkey;
alter table feedback drop constraint feedback_school_id_fkey;
alter table writes
  drop constraint writes_school_id_fkey,
  add foreign key (school_id, made_by) references people (school_id, id);

-- A line of the audit trail outlives everything it speaks of.
alter table audit_lines drop constraint audit_lines_school_id_fkey;

-- An estimate is read without a lock, and kept only if nobody has changed it since.
alter table estimates add column revision integer not null default 0;
comment on column estimates.revision is 'Counts its changes';
