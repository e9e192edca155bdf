-- Undoing an import takes people away, and each time the database asks every table that may name one. Few rows of these
-- name who recorded them, so the answer costs next to nothing, and writing costs nothing more.

create index on person_names (school_id, recorded_by) where recorded_by is not null;
create index on person_roles (school_id, recorded_by) where recorded_by is not null;
create index on contacts (school_id, recorded_by) where recorded_by is not null;
create index on contacts (school_id, verified_by) where verified_by is not null;
create index on guardianships (school_id, recorded_by) where recorded_by is not null;
create index on guardianships (school_id, ended_by) where ended_by is not null;
