import { expect, it } from 'vitest';
import { countsToPublish, type SchoolCounts } from './counts-to-publish.ts';

const large: SchoolCounts = {
  classes: 12,
  students: 120,
  studentsWithEvidence: 100,
  studentsSpokenTo: 60,
  studentsWithFamily: 110,
};

it.each<[string, Partial<SchoolCounts>, Partial<Record<keyof SchoolCounts, number | null>>]>([
  ['numbers of ten and more are told', {}, large],
  ['fewer than ten are not told', { studentsSpokenTo: 9 }, { studentsSpokenTo: null }],
  [
    'nor is a number that leaves fewer than ten over',
    { studentsWithEvidence: 115 },
    { studentsWithEvidence: null },
  ],
  ['ten left over are enough', { studentsWithEvidence: 110 }, { studentsWithEvidence: 110 }],
  ['all of them is told', { studentsWithFamily: 120 }, { studentsWithFamily: 120 }],
  ['none of them is not told', { studentsSpokenTo: 0 }, { studentsSpokenTo: null }],
  [
    'a school of nine tells its classes alone',
    { classes: 1, students: 9, studentsWithEvidence: 9, studentsSpokenTo: 9, studentsWithFamily: 9 },
    {
      classes: 1,
      students: null,
      studentsWithEvidence: null,
      studentsSpokenTo: null,
      studentsWithFamily: null,
    },
  ],
])('%s', (_, given, expected) => {
  expect(countsToPublish({ ...large, ...given })).toMatchObject(expected);
});
