-- Files that a page shows: cleaned on their way in, kept in pieces so that any process reaches them, never changed.

create table files (
  school_id uuid not null references schools (id),
  id uuid not null,
  kind text not null check (kind in ('image', 'audio', 'video', 'pdf', 'text')),
  media_type text not null,
  file_name text not null,
  bytes integer not null check (bytes > 0),
  piece_bytes integer not null check (piece_bytes > 0),
  sha256 text not null,
  width integer,
  height integer,
  seconds numeric(9, 3),
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, kept_by) references people (school_id, id)
);
comment on table files is 'A file as it is shown: its type told by content, pictures drawn anew, places taken out; who may open it is asked of what it belongs to';
comment on column files.school_id is 'The school that owns the row';
comment on column files.id is 'UUIDv7 made by the application';
comment on column files.kind is 'How it is shown';
comment on column files.media_type is 'Under which it is served';
comment on column files.file_name is 'Its name, as the browser said; never a path';
comment on column files.bytes is 'How many bytes it has';
comment on column files.piece_bytes is 'How many bytes each piece has, the last one fewer';
comment on column files.sha256 is 'Hash of its bytes, by which a browser asks whether it has it already';
comment on column files.width is 'Of a picture, in pixels';
comment on column files.height is 'Of a picture, in pixels';
comment on column files.seconds is 'Of a recording or a film, where the file says';
comment on column files.kept_by is 'Who sent it';
comment on column files.kept_at is 'When';
select guard_school_table('files');
grant select, insert on files to waymark_app;

create table file_pieces (
  school_id uuid not null references schools (id),
  id uuid not null,
  file_id uuid not null,
  position integer not null,
  content bytea not null,
  primary key (school_id, id),
  foreign key (school_id, file_id) references files (school_id, id),
  unique (school_id, file_id, position)
);
comment on table file_pieces is 'A piece of a file, so that any process can read it, and a part of a film without the rest';
comment on column file_pieces.school_id is 'The school that owns the row';
comment on column file_pieces.id is 'UUIDv7 made by the application';
comment on column file_pieces.file_id is 'The file';
comment on column file_pieces.position is 'Which piece, from 0';
comment on column file_pieces.content is 'Its bytes';
select guard_school_table('file_pieces');
alter table file_pieces alter column content set storage external;
grant select, insert on file_pieces to waymark_app;
