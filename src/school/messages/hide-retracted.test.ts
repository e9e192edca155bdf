import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { offerChance } from '#school/chances/offer-chance.ts';
import { retractChance } from '#school/chances/retract-chance.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedFamilies, plantFamilies, week } from '#tests/families/plant-families.ts';
import type { WeekContent } from './digest-content.ts';
import { draftParts } from './draft-parts.ts';
import { hideRetracted } from './hide-retracted.ts';
import { loadParts } from './load-parts.ts';

let test_: TestDatabase;
let families: PlantedFamilies;
beforeAll(async () => {
  test_ = await openDatabase();
  families = await plantFamilies(test_);
});
afterAll(() => test_.close());

const dropIn = { startsAt: '15:15', endsAt: '16:00', place: 'Room 214' };

test('families are told when they may come as the next chance, and of no door that is closed since', async () => {
  const { ortega: by, classId, courseId, students } = families;
  const chanceId = newId();
  const plan = { ...dropIn, weekday: null, onDay: '2026-11-25', note: '', classIds: [classId], goalIds: [] };
  await families.inSchool((school) => offerChance(school, { by, id: chanceId, plan, language: 'en' }));
  // Nothing nearer is planned.
  await families.inSchool((school) =>
    school.db
      .updateTable('tasks')
      .set({ ready_from: '2026-12-10', ready_about: null })
      .where('school_id', '=', school.id)
      .execute(),
  );
  await families.inSchool((school) => draftParts(school, { by, classId, week }));
  const nextChance = async () => {
    const [part] = await families.inSchool((school) =>
      loadParts(school, { courseId, week, studentIds: [students.chidi] }),
    );
    return part?.content.kind === 'draft' ? part.content.slots.nextChance : undefined;
  };
  const said = await nextChance();
  expect(said).toMatchObject([{ source: 'next-chance', taskId: null, on: '2026-11-25', dropIn }]);
  expect(said?.[0]?.from).toContain(chanceId);
  const sent: WeekContent = {
    kind: 'week',
    children: [
      {
        studentId: students.chidi,
        called: 'Chidi',
        parts: [
          {
            partId: newId(),
            versionId: newId(),
            courseTitle: 'Algebra 1',
            teacher: 'Ms. Ortega',
            slots: said ? { nextChance: said } : {},
          },
        ],
      },
    ],
    words: { goals: {}, tasks: {} },
  };
  const shown = async () => {
    const [content] = await families.inSchool((school) => hideRetracted(school, [sent]));
    return content?.children[0]?.parts[0]?.slots.nextChance;
  };
  expect(await shown()).toEqual(said);
  await families.inSchool((school) => retractChance(school, { by, chanceId }));
  expect(await shown()).toMatchObject([{ taskId: null, on: null, dropIn: undefined }]);
  // The draft follows what is offered.
  await families.inSchool((school) => draftParts(school, { by, classId, week }));
  expect((await nextChance())?.[0]).not.toHaveProperty('dropIn');
});
