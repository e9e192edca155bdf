import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanPart } from '#core/plan/plan-parts.ts';
import { newId } from '#platform/db/new-id.ts';
import { Forbidden, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type PlantedCourse, plantCourse } from '#tests/courses/plant-course.ts';
import { plantGoal } from '#tests/courses/plant-goal.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { addVoice } from './add-voice.ts';
import { createUnit } from './create-unit.ts';
import { findUnit } from './find-unit.ts';
import { letGo } from './let-go.ts';
import { listLetGos } from './list-let-gos.ts';
import { listTextVersions } from './list-unit-texts.ts';
import { listVoices } from './list-voices.ts';
import { letGoAgain, returnLetGo } from './return-let-go.ts';
import { withdrawUnitText } from './withdraw-unit-text.ts';
import { restoreVoice, withdrawVoice } from './withdraw-voice.ts';
import { writeUnitText } from './write-unit-text.ts';

let test_: TestDatabase;
let planted: PlantedCourse;
let unitId: string;
let by: Actor;

beforeAll(async () => {
  test_ = await openDatabase();
  planted = await plantCourse(test_);
  by = planted.ortega;
  const goalIds = [await plantGoal(planted, 'slope')];
  const days = { startsOn: '2026-11-02', endsOn: '2026-12-11' };
  const plan = { title: 'Lines', why: 'Prices are lines.', ...days, goalIds };
  const { courseId } = planted.algebra;
  ({ unitId } = await planted.inSchool((school) => createUnit(school, { by, courseId, plan })));
});
afterAll(() => test_.close());

const write = (part: PlanPart, body: string, who = by) =>
  planted.inSchool((school) => writeUnitText(school, { by: who, unitId, part, body }));
const standing = async (part: PlanPart) =>
  (await planted.inSchool((school) => findUnit(school, { by, unitId })))?.texts[part]?.body;
const takeBack = (textId: string, who = by) =>
  planted.inSchool((school) => withdrawUnitText(school, { by: who, unitId, textId }));

describe('what a plan says', () => {
  test('is a version more each time, the newest stands, and the one before comes back', async () => {
    await write('know', 'Rise\nRun');
    const { textId } = await write('know', 'Rise over run\n\n\n\nStep by step');
    expect(await standing('know')).toBe('Rise over run\n\nStep by step');
    await takeBack(textId ?? '');
    await takeBack(textId ?? '');
    expect(await standing('know')).toBe('Rise\nRun');
    const versions = await planted.inSchool((school) => listTextVersions(school, { unitId, part: 'know' }));
    expect(versions.map(({ body, withdrawn }) => [body, withdrawn])).toEqual([
      ['Rise over run\n\nStep by step', true],
      ['Rise\nRun', false],
    ]);
  });

  test('said again in the same words is no version', async () => {
    await write('learn', 'Talks in threes');
    expect(await write('learn', '  Talks in threes ')).toEqual({ textId: null });
    expect(await write('texts', '')).toEqual({ textId: null });
  });

  test('may be emptied, and that can be undone', async () => {
    await write('show', 'A report');
    const { textId } = await write('show', '');
    expect(await standing('show')).toBe('');
    await takeBack(textId ?? '');
    expect(await standing('show')).toBe('A report');
  });

  test('holds no markup and no more than a page', async () => {
    await expect(write('why', '<b>x</b>')).rejects.toThrow(Invalid);
    await expect(write('why', 'x'.repeat(2001))).rejects.toThrow('body: too-long');
    expect(await standing('why')).toBe('Prices are lines.');
  });

  test('is for those who plan the course', async () => {
    await expect(write('why', 'Mine', planted.chen)).rejects.toThrow(NotFound);
    await expect(write('why', 'Mine', planted.ana)).rejects.toThrow(Forbidden);
    const { textId } = await write('why', 'Bills are lines.', planted.leader);
    await expect(takeBack(textId ?? '', planted.ana)).rejects.toThrow(Forbidden);
    await expect(takeBack(newId())).rejects.toThrow(NotFound);
    expect(await standing('why')).toBe('Bills are lines.');
  });

  test('can be changed or taken out by no statement of the application', async () => {
    const change = planted.inSchool((school) =>
      school.db.updateTable('unit_texts').set({ body: 'x' }).where('school_id', '=', school.id).execute(),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });

  test('leaves a line in the trail', async () => {
    const lines = await planted.inSchool((school) =>
      school.db
        .selectFrom('audit_lines')
        .select(['act', 'detail'])
        .where('school_id', '=', school.id)
        .where('act', 'like', 'unit.%-text')
        .orderBy('id')
        .limit(3)
        .execute(),
    );
    expect(lines).toEqual([
      { act: 'unit.write-text', detail: { part: 'know' } },
      { act: 'unit.write-text', detail: { part: 'know' } },
      { act: 'unit.withdraw-text', detail: { part: 'know' } },
    ]);
  });
});

describe('students’ own words', () => {
  const say = (body: string, { classId = planted.algebra.classId, who = by } = {}) =>
    planted.inSchool((school) => addVoice(school, { by: who, unitId, classId, body }));
  const said = async () =>
    (await planted.inSchool((school) => listVoices(school, unitId))).map(
      ({ body, classTitle }) => `${body} (${classTitle})`,
    );

  test('stand with their class, come off and come back', async () => {
    const { voiceId } = await say('My phone bill is a line');
    await say('Buses too');
    const named = { by, unitId, voiceId };
    await planted.inSchool((school) => withdrawVoice(school, named));
    await planted.inSchool((school) => withdrawVoice(school, named));
    expect(await said()).toEqual(['Buses too (9B)']);
    await planted.inSchool((school) => restoreVoice(school, named));
    expect(await said()).toEqual(['Buses too (9B)', 'My phone bill is a line (9B)']);
  });

  test('are put down for a class of the course by who teaches it or leads', async () => {
    await say('Rent', { who: planted.leader });
    await expect(say('x', { classId: planted.biology.classId })).rejects.toThrow('class: not-of-course');
    await expect(say('x', { classId: newId() })).rejects.toThrow('class: not-of-course');
    await expect(say('x', { who: planted.chen })).rejects.toThrow(NotFound);
    await expect(say('x', { who: planted.ana })).rejects.toThrow(Forbidden);
    await expect(say('  ')).rejects.toThrow('voice: empty');
  });
});

describe('what a unit lets go of', () => {
  const standing = async () =>
    (await planted.inSchool((school) => listLetGos(school, [unitId])))
      .get(unitId)
      ?.map(({ what, reason }) => `${what}: ${reason}`) ?? [];

  test('stands with a word why, comes back, and goes again', async () => {
    const { letGoId } = await planted.inSchool((school) =>
      letGo(school, { by, unitId, what: 'Point-slope form', reason: 'One form is enough' }),
    );
    expect(await standing()).toEqual(['Point-slope form: One form is enough']);
    const named = { by, unitId, letGoId };
    await planted.inSchool((school) => returnLetGo(school, named));
    await planted.inSchool((school) => returnLetGo(school, named));
    expect(await standing()).toEqual([]);
    await planted.inSchool((school) => letGoAgain(school, named));
    expect(await standing()).toEqual(['Point-slope form: One form is enough']);
  });

  test('asks for both, and for somebody who plans', async () => {
    const go = (what: string, reason: string, who = by) =>
      planted.inSchool((school) => letGo(school, { by: who, unitId, what, reason }));
    await expect(go('', '')).rejects.toThrow('what: empty');
    await expect(go('x', '')).rejects.toThrow('because: empty');
    await expect(go('x', 'y', planted.ana)).rejects.toThrow(Forbidden);
    await expect(
      planted.inSchool((school) => returnLetGo(school, { by, unitId, letGoId: newId() })),
    ).rejects.toThrow(NotFound);
  });
});
