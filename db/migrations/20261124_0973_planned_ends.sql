-- An end that was planned is kept where the guardianship ends sooner, so that undoing that end takes it up again.

alter table guardianships add column planned_until date;
comment on column guardianships.planned_until is 'The end that was planned before it ended sooner, if any';
