-- Feedback may be spoken: its transcript is its words, and stands without sound as any other.

alter table feedback add column sound_id uuid;
comment on column feedback.sound_id is 'Recording of what was said, up to a minute; its transcript is the body, where there is one';
alter table feedback add constraint feedback_sound_fkey
  foreign key (school_id, sound_id) references files (school_id, id) not valid;
alter table feedback add constraint feedback_has_words
  check (given = 'elsewhere' or phrase is not null or body is not null or sound_id is not null) not valid;
alter table feedback drop constraint feedback_check;
