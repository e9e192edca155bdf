-- A class words a goal together: a teacher invites, students propose, the teacher adopts one.

create table wording_invitations (
  school_id uuid not null references schools (id),
  id uuid not null,
  class_id uuid not null,
  goal_id uuid not null,
  body text check (body ~ '\S'),
  language text,
  invited_by uuid not null,
  invited_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, goal_id) references goals (school_id, id),
  foreign key (school_id, invited_by) references people (school_id, id),
  check ((body is null) = (language is null))
);
comment on table wording_invitations is 'A class is asked to word a goal together; it is open until it is closed';
comment on column wording_invitations.school_id is 'The school that owns the row';
comment on column wording_invitations.id is 'UUIDv7 made by the form';
comment on column wording_invitations.class_id is 'Which class';
comment on column wording_invitations.goal_id is 'Which goal';
comment on column wording_invitations.body is 'The teacher''s own words; without them it is said in each reader''s language';
comment on column wording_invitations.language is 'Language of these words (BCP 47)';
comment on column wording_invitations.invited_by is 'Who';
comment on column wording_invitations.invited_at is 'When';
select guard_school_table('wording_invitations');
grant select, insert on wording_invitations to waymark_app;

create index on wording_invitations (school_id, goal_id, class_id, invited_at);

create table wording_proposals (
  school_id uuid not null references schools (id),
  id uuid not null,
  invitation_id uuid not null,
  student_id uuid not null,
  statement text not null check (statement ~ '\S'),
  language text not null,
  proposed_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, invitation_id) references wording_invitations (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id)
);
comment on table wording_proposals is 'How a student would say a goal; the class reads it without a name';
comment on column wording_proposals.school_id is 'The school that owns the row';
comment on column wording_proposals.id is 'UUIDv7 made by the form';
comment on column wording_proposals.invitation_id is 'To which invitation';
comment on column wording_proposals.student_id is 'Who proposes it';
comment on column wording_proposals.statement is 'The "I can" statement';
comment on column wording_proposals.language is 'Its language (BCP 47)';
comment on column wording_proposals.proposed_at is 'When';
select guard_school_table('wording_proposals');
grant select, insert on wording_proposals to waymark_app;

create index on wording_proposals (school_id, invitation_id);
create index on wording_proposals (school_id, student_id);

create table wording_agreements (
  school_id uuid not null references schools (id),
  id uuid not null,
  proposal_id uuid not null,
  student_id uuid not null,
  agrees boolean not null,
  said_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, proposal_id) references wording_proposals (school_id, id),
  foreign key (school_id, student_id) references people (school_id, id)
);
comment on table wording_agreements is 'A classmate would say it so too, or no longer; the newest row of a student holds';
comment on column wording_agreements.school_id is 'The school that owns the row';
comment on column wording_agreements.id is 'UUIDv7 made by the form';
comment on column wording_agreements.proposal_id is 'Which proposal';
comment on column wording_agreements.student_id is 'Who';
comment on column wording_agreements.agrees is 'true: I would say it so too; false: no longer';
comment on column wording_agreements.said_at is 'When';
select guard_school_table('wording_agreements');
grant select, insert on wording_agreements to waymark_app;

create index on wording_agreements (school_id, proposal_id);

create table wording_endings (
  school_id uuid not null references schools (id),
  id uuid not null,
  invitation_id uuid,
  proposal_id uuid,
  ends boolean not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, invitation_id) references wording_invitations (school_id, id),
  foreign key (school_id, proposal_id) references wording_proposals (school_id, id),
  foreign key (school_id, made_by) references people (school_id, id),
  check (num_nonnulls(invitation_id, proposal_id) = 1)
);
comment on table wording_endings is 'An invitation is closed or opened again, a proposal is taken back, hidden or shown again; the newest row holds';
comment on column wording_endings.school_id is 'The school that owns the row';
comment on column wording_endings.id is 'UUIDv7 made by the application';
comment on column wording_endings.invitation_id is 'The invitation, or';
comment on column wording_endings.proposal_id is 'The proposal';
comment on column wording_endings.ends is 'true: closed, taken back or hidden; false: open or shown again';
comment on column wording_endings.made_by is 'Who: its student takes a proposal back, a teacher hides it';
comment on column wording_endings.made_at is 'When';
select guard_school_table('wording_endings');
grant select, insert on wording_endings to waymark_app;

create index on wording_endings (school_id, invitation_id) where invitation_id is not null;
create index on wording_endings (school_id, proposal_id) where proposal_id is not null;

create table wording_adoptions (
  school_id uuid not null references schools (id),
  id uuid not null,
  proposal_id uuid not null,
  goal_version_id uuid not null,
  language text not null,
  class_id uuid not null,
  adopted_by uuid not null,
  adopted_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, proposal_id) references wording_proposals (school_id, id),
  foreign key (school_id, goal_version_id) references goal_versions (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, adopted_by) references people (school_id, id)
);
comment on table wording_adoptions is 'A proposal became the goal''s wording: of a new version, or in another language of this one';
comment on column wording_adoptions.school_id is 'The school that owns the row';
comment on column wording_adoptions.id is 'UUIDv7 made by the form';
comment on column wording_adoptions.proposal_id is 'The proposal it grew from';
comment on column wording_adoptions.goal_version_id is 'The version whose words it is';
comment on column wording_adoptions.language is 'In which language (BCP 47)';
comment on column wording_adoptions.class_id is 'The class it is credited to; no student is named';
comment on column wording_adoptions.adopted_by is 'Who adopted it';
comment on column wording_adoptions.adopted_at is 'When';
select guard_school_table('wording_adoptions');
grant select, insert on wording_adoptions to waymark_app;

create index on wording_adoptions (school_id, goal_version_id);
create index on wording_adoptions (school_id, proposal_id);
