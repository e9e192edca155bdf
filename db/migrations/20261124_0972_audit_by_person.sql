-- The audit trail read by who acted and by what was done, the newest first, however long it is.

create index on audit_lines (school_id, actor_id, at);
create index on audit_lines (school_id, act, at);
