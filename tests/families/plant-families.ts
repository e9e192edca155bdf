import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import { wordGoal } from '#school/goals/word-goal.ts';
import { plantPerson } from '#tests/courses/plant-course.ts';
import type { TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';

/** Monday of the week in which the tests happen. */
export const week = '2026-11-23';

/** The families of 9B. */
export interface PlantedFamilies extends PlantedClass {
  /** The code in links */
  readonly code: string;
  readonly adults: {
    /** Mother of Ana and Dana: reads Spanish, hears of both */
    readonly rosa: string;
    /** Father of Ana, lives apart: reads English, hears of Ana only */
    readonly luis: string;
    /** Mother of Chidi: reads Arabic, may not reply */
    readonly amal: string;
  };
}

/**
 * 9B in a week in which Ana was judged at the cut and told what is good and what comes next, Chidi got words of
 * the teacher's own, Dana was judged once below the cut, and nobody wrote anything down about Bao, whose family
 * has no address.
 */
export async function plantFamilies(test: TestDatabase): Promise<PlantedFamilies> {
  const planted = await plantClass(test);
  const { inSchool, ortega, classId, students, goals, tasks } = planted;
  const code = await test.database
    .selectFrom('schools')
    .select('code')
    .where('id', '=', planted.schoolId)
    .executeTakeFirstOrThrow();
  const adults = await inSchool(async (school) => {
    const rosa = await plantAdult(school, { names: ['Rosa Reyes', 'Reyes, Rosa'], language: 'es' });
    const luis = await plantAdult(school, { names: ['Luis Reyes', 'Reyes, Luis'], language: 'en' });
    const amal = await plantAdult(school, { names: ['Amal Okoro', 'Okoro, Amal'], language: 'ar' });
    await guard(school, { adultId: rosa, studentId: students.ana });
    await guard(school, { adultId: rosa, studentId: students.dana });
    await guard(school, { adultId: luis, studentId: students.ana });
    await guard(school, { adultId: amal, studentId: students.chidi, mayReply: false });
    return { rosa, luis, amal };
  });
  await inSchool(async (school) => {
    await wordGoal(school, {
      by: ortega,
      goalId: goals.slope,
      wording: {
        language: 'es',
        title: 'La pendiente',
        statement: 'Puedo usar la pendiente para resolver un problema.',
      },
      reviewed: true,
    });
    const judge = (studentId: string, level: number) =>
      recordEvidence(school, {
        by: ortega,
        evidence: { id: newId(), studentId, goalId: goals.slope, level, classId, taskId: tasks.slip },
      });
    await judge(students.ana, 3);
    await judge(students.dana, 2);
    const say = { classId, given: 'here' as const };
    await giveFeedback(school, {
      by: ortega,
      feedback: { ...say, id: newId(), kind: 'glow', studentId: students.ana, phrase: 'glow.labels-axes' },
    });
    await giveFeedback(school, {
      by: ortega,
      feedback: {
        ...say,
        id: newId(),
        kind: 'next-step',
        studentId: students.ana,
        phrase: 'next-step.units-aloud',
      },
    });
    await giveFeedback(school, {
      by: ortega,
      feedback: {
        ...say,
        id: newId(),
        kind: 'grow',
        studentId: students.chidi,
        body: 'Chidi draws with care and is now finding words for what he sees.',
        language: 'en',
      },
    });
  });
  return { ...planted, code: code.code, adults };
}

/** Adds an adult with an address for mail. */
async function plantAdult(
  school: InSchool,
  { names, language }: { names: readonly [string, string]; language: string },
): Promise<string> {
  const id = await plantPerson(school, names);
  await school.db
    .updateTable('people')
    .set({ written_language: language })
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .execute();
  await school.db
    .insertInto('contacts')
    .values({
      school_id: school.id,
      id: newId(),
      person_id: id,
      kind: 'email',
      address: `${id}@family.example`,
      source: 'world',
      from_on: '2026-08-01',
    })
    .execute();
  return id;
}

/** Makes an adult family of a student, with every right but those said otherwise. */
async function guard(
  school: InSchool,
  {
    adultId,
    studentId,
    mayReply = true,
    maySee = true,
  }: { adultId: string; studentId: string; mayReply?: boolean; maySee?: boolean },
): Promise<void> {
  await school.db
    .insertInto('guardianships')
    .values({
      school_id: school.id,
      id: newId(),
      adult_id: adultId,
      student_id: studentId,
      may_see: maySee,
      may_hear: true,
      may_reply: mayReply,
      source: 'world',
      from_on: '2026-08-01',
    })
    .execute();
}
