-- Practice and formative work give evidence that counts only where the task says so.

alter table tasks add column counts boolean not null default true;
comment on column tasks.counts is 'Whether its evidence counts towards a level; what does not is shown beside it';
