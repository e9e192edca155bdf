-- Checked apart, so that adding the column holds no lock for long.

alter table artefacts add constraint artefacts_goal_id_fkey foreign key (school_id, goal_id) references goals (school_id, id) not valid;
alter table artefacts validate constraint artefacts_goal_id_fkey;
