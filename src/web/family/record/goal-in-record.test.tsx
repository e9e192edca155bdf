import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { loadRecord } from '#school/families/load-record.ts';
import { addGoal } from '#school/goals/add-goal.ts';
import { listCourseGoals } from '#school/goals/list-course-goals.ts';
import { makeOfParts } from '#school/goals/make-of-parts.ts';
import { setAsideGoal } from '#school/goals/set-aside-goal.ts';
import { besideGoals } from '#school/rollups/beside-goals.ts';
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
        beside={undefined}
        artefacts={new Map()}
        fileOf={() => ''}
        hrefOf={() => undefined}
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

test('a guardian reads what took the place of a goal since when, and how far the child is with a whole', async () => {
  const { adults, ortega: by, students, goals, courseId, inSchool } = families;
  const wording = { language: 'en', title: 'Lines', statement: 'I can use lines.' };
  const lines = await inSchool(async (school) => {
    const added = await addGoal(school, { by, courseId, kind: 'content', wording, replacesId: goals.slope });
    if (added.outcome !== 'added') throw new Error('There is room');
    const parts = [goals.slope, goals.equations].map((goalId) => ({ goalId, points: 2, required: true }));
    await makeOfParts(school, {
      by,
      goalId: added.goalId,
      rule: { kind: 'points', pointsRequired: 4 },
      parts,
    });
    const year = await listCourseGoals(school, { by, courseId, language: 'en' });
    const adoptionId = year.goals.find(({ goalId }) => goalId === goals.slope)?.adoptionId ?? '';
    await setAsideGoal(school, { by, courseId, adoptionId, reason: 'Lines took its place' });
    return added.goalId;
  });
  const guards = [{ studentId: students.ana, maySee: true, mayHear: true, mayReply: true }];
  const guardian = withStanding(by, { personId: adults.luis, roles: ['guardian'], teaches: [], guards });
  const { record, besideOf } = await inSchool(async (school) => ({
    record: await loadRecord(school, { by: guardian, studentId: students.ana, language: 'en' }),
    besideOf: await besideGoals(school, {
      studentId: students.ana,
      goalIds: [lines, goals.slope],
      today: '2026-11-24',
      language: 'en',
    }),
  }));
  const said = (goalId: string) =>
    record.goals
      .filter((goal) => goal.wording.goalId === goalId)
      .map((goal) =>
        String(
          <GoalInRecord
            goal={goal}
            beside={besideOf(goalId)}
            artefacts={new Map()}
            fileOf={() => ''}
            hrefOf={(other) => `#goal-${other}`}
            timeZone="America/New_York"
            until="2026-11-24"
            speech={translator('en')}
            scale={record.scale}
          />,
        ).replace(/[⁦-⁩]/g, ''),
      )
      .join();
  expect(said(lines)).toContain('This goal takes the place of an earlier one since November 24, 2026:');
  expect(said(lines)).toContain(`href="#goal-${goals.slope}"`);
  expect(said(lines)).not.toContain('No evidence yet');
  expect(said(lines)).toContain('Not shown as a whole yet. 0 of 2 required goals are shown; 0 of 4 points.');
  // Set aside, and with work in it: it stays in the record.
  expect(said(goals.slope)).toContain('Since November 24, 2026 another goal takes the place of this one:');
});
