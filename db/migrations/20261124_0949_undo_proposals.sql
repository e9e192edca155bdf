-- An import that is undone takes with it what it proposed: nobody has answered it, and it names people who go.
grant select, delete on merge_proposals to waymark_undo;
