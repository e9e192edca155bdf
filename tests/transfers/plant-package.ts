import { newId } from '#platform/db/new-id.ts';
import type { SigningKey } from '#platform/signing/signing-key.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import { findSchool } from '#school/schools/find-school.ts';
import type { PackageWords } from '#school/transfers/gather-record.ts';
import { makePackage } from '#school/transfers/make-package.ts';
import type { TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedTwins, plantTwins } from '#tests/merges/plant-twins.ts';
import { plantKey } from './plant-key.ts';

/** Words of a package in which every level is said by its number. */
export const plainWords: PackageWords = {
  language: 'en',
  level: (level) => `Level ${level}`,
  why: ({ pieces }) => [`Rests on ${pieces.length}.`],
  judged: ({ level, reason }) => [`Judged ${level}: ${reason}`],
  phrase: (phrase) => `Said: ${phrase}`,
};

/** 9B, in which Ana was judged twice and told something, and her record as a package. */
export interface PlantedPackage extends PlantedTwins {
  readonly key: SigningKey;
  readonly text: string;
}

export async function plantPackage(test: TestDatabase): Promise<PlantedPackage> {
  const planted = await plantTwins(test);
  const { students, judge, ortega, classId, goals, leader } = planted;
  await judge(students.ana, { task: 'slip', level: 2, on: '2026-11-03' });
  await judge(students.ana, { level: 3, on: '2026-11-10' });
  await planted.inSchool((school) =>
    giveFeedback(school, {
      by: ortega,
      feedback: {
        id: newId(),
        kind: 'next-step',
        studentId: students.ana,
        classId,
        goalId: goals.slope,
        body: 'Say what the 2 means.',
        language: 'en',
        given: 'here',
      },
    }),
  );
  const key = plantKey();
  const facts = await findSchool(test.database, { id: planted.schoolId });
  if (!facts) throw new Error('The school is here');
  const made = await planted.inSchool((school) =>
    makePackage(school, {
      by: leader,
      facts,
      studentId: students.ana,
      reason: 'Moves to Lantern Hill',
      words: plainWords,
      key,
    }),
  );
  if (made.outcome !== 'made') throw new Error(made.outcome);
  return { ...planted, key, text: made.text };
}
