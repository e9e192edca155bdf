import { afterAll, beforeAll, expect, test } from 'vitest';
import { listClassStudents } from '#school/classes/list-class-students.ts';
import { makeDigest } from '#school/messages/make-digest.ts';
import { addName } from '#school/people/names/add-name.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedFamilies, plantFamilies } from '#tests/families/plant-families.ts';
import { approveAll } from '#tests/families/run-queue.ts';

let test_: TestDatabase;
let families: PlantedFamilies;
beforeAll(async () => {
  test_ = await openDatabase();
  families = await plantFamilies(test_);
});
afterAll(() => test_.close());

/** What the letter that goes to Ana's father on a day calls her. */
async function calledInLetter(today: string): Promise<string | undefined> {
  return families.inSchool(async (school) => {
    await makeDigest(school, { adultId: families.adults.luis, today, channel: 'outbox' });
    const digest = await school.db
      .selectFrom('digests')
      .select('content')
      .where('school_id', '=', school.id)
      .where('adult_id', '=', families.adults.luis)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    return (digest?.content as { children: { called: string }[] } | undefined)?.children[0]?.called;
  });
}

const namesInClass = (today: string) => {
  const by = { ...families.ortega, standing: { ...families.ortega.standing, today } };
  return families.inSchool(async (school) =>
    (await listClassStudents(school, { by, classId: families.classId, language: 'en' })).map(
      ({ display }) => display,
    ),
  );
};

test('a name written in the office stands in classes and letters from its day on, and not before', async () => {
  await families.inSchool((school) =>
    addName(school, {
      by: families.leader,
      personId: families.students.ana,
      purpose: 'everyday',
      name: { given: 'Andrea', family: 'Reyes', called: 'Andy', shown: '', sorted: '' },
      fromOn: '2026-11-24',
    }),
  );
  expect(await namesInClass('2026-11-23')).not.toContain('Andrea Reyes');
  expect(await namesInClass('2026-11-24')).toContain('Andrea Reyes');
  await approveAll(families);
  expect(await calledInLetter('2026-11-24')).toBe('Andy');
});
