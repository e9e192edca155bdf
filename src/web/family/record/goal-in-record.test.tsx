import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { loadRecord } from '#school/families/load-record.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, withStanding } from '#tests/evidence/plant-class.ts';
import { type PlantedFamilies, plantFamilies } from '#tests/families/plant-families.ts';
import { GoalInRecord } from './goal-in-record.tsx';

let test_: TestDatabase;
let families: PlantedFamilies;

beforeAll(async () => {
  test_ = await openDatabase();
  families = await plantFamilies(test_);
  const { ortega, classId, goals, students, tasks } = families;
  await families.inSchool((school) =>
    recordEvidence(school, {
      by: later(ortega, 5),
      evidence: {
        id: newId(),
        studentId: students.ana,
        goalId: goals.slope,
        level: 3,
        classId,
        taskId: tasks.tank,
      },
    }),
  );
});
afterAll(() => test_.close());

test('a guardian reads why the level is what it is, what would change it and what each piece counts', async () => {
  const { adults, ortega, students } = families;
  const guards = [{ studentId: students.ana, maySee: true, mayHear: true, mayReply: true }];
  const by = withStanding(ortega, { personId: adults.luis, roles: ['guardian'], teaches: [], guards });
  const record = await families.inSchool((school) =>
    loadRecord(school, { by, studentId: students.ana, language: 'en' }),
  );
  const [slope, equations] = record.goals.map((goal) =>
    String(
      <GoalInRecord
        goal={goal}
        timeZone="America/New_York"
        until="2026-11-24"
        speech={translator('en')}
        scale={record.scale}
      />,
    )
      .replace(/<[^>]+>/g, ' ')
      .replace(/[⁦-⁩]/g, '')
      .replace(/\s+/g, ' '),
  );
  expect(slope).toContain('2 pieces so far. To say a level, we need one piece.');
  expect(slope).toContain('What would change it: One more piece and we can say a level.');
  expect(slope?.match(/Counts 50% of the level\./g)).toHaveLength(2);
  expect(equations).not.toContain('What would change it');
});
