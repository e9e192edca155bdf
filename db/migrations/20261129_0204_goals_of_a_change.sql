-- A change that came into force remembers which goals it concerns, so that working levels out can begin again.

alter table calculation_changes add column goal_ids uuid[];
comment on column calculation_changes.goal_ids is 'The goals whose levels are worked out anew; none until it came into force';
