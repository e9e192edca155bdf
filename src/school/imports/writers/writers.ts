import type { PlacedKind } from '../rosters/placed.ts';
import { classes, courses, enrollments, teaching, terms } from './class-writers.ts';
import { guardianships, people, roles } from './people-writers.ts';
import type { Writer } from './writer.ts';

/** The writer of each kind of record. */
export const writers: { [K in PlacedKind]: Writer<K> } = {
  term: terms,
  course: courses,
  class: classes,
  person: people,
  role: roles,
  'implied-role': roles,
  guardianship: guardianships,
  enrollment: enrollments,
  teaching: teaching,
};
