-- A group marks what it made together; each member still says where they see themself.

alter table self_evaluations add column made_together boolean not null default false;
comment on column self_evaluations.made_together is 'Of what a group made together; each member says it alone';
