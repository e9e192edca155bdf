-- An index that nobody could use (see 0100) and that every line paid for.

drop index audit_lines_subject_ids_idx;
