-- A preview says what would be shown: a level that a teacher has set and that stays is counted apart from the others.

alter table calculation_changes add column judged_cells integer not null default 0;
comment on column calculation_changes.judged_cells is 'How many of the levels looked at a teacher has set, so that what is shown stays';

-- Kept as evidence keeps it, so that a judgement stands on where levels no longer go on over the years.
comment on column overrides.span is 'The year of adoption in which it was made; continuing in rows from before that was kept';
