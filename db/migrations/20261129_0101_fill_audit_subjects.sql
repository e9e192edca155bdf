-- The lines written before: each school's in its turn, without a lock on who writes meanwhile.

do $$
declare
  school uuid;
begin
  for school in select id from schools loop
    perform set_config('app.school_id', school::text, true);
    insert into audit_subjects (school_id, id, subject_id, line_id)
    select l.school_id, gen_random_uuid(), s.subject_id, l.id
    from audit_lines l, lateral (select distinct unnest(l.subject_ids) as subject_id) s
    where l.school_id = school;
  end loop;
  perform set_config('app.school_id', '', true);
end $$;
