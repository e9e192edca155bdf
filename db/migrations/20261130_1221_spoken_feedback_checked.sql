-- In a transaction of its own, so that nobody who gives feedback waits while the rows are read.
alter table feedback validate constraint feedback_sound_fkey;
alter table feedback validate constraint feedback_has_words;
