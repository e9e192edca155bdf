import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TypedSlot } from '#core/plan/check-slot.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { addSlot } from './add-slot.ts';
import { listSlots, listSlotsOf } from './list-slots.ts';
import { openSlots } from './open-slots.ts';
import { restoreSlot, withdrawSlot } from './withdraw-slot.ts';

let test_: TestDatabase;
let planted: PlantedClass;

beforeAll(async () => {
  test_ = await openDatabase();
  planted = await plantClass(test_);
});
afterAll(() => test_.close());

const slot = (studentIds: readonly string[], changed: Partial<TypedSlot> = {}): TypedSlot => ({
  day: '2026-12-03',
  startsAt: '10:30',
  endsAt: '10:45',
  studentIds,
  ...changed,
});
const add = (typed: TypedSlot, who = planted.ortega, classId = planted.classId) =>
  planted.inSchool((school) =>
    addSlot(school, { by: who, taskId: planted.tasks.tank, classId, slot: typed }),
  );
const times = async () => {
  const { classId, tasks } = planted;
  const slots = await planted.inSchool((school) =>
    listSlots(school, { taskId: tasks.tank, classIds: [classId] }),
  );
  return slots.map(({ startsAt, endsAt, studentIds }) => [startsAt, endsAt, studentIds.length]);
};

test('a student and a group have their times, in order, and each student only their own', async () => {
  const { students, tasks } = planted;
  await add(slot([students.bao, students.chidi, students.bao], { startsAt: '11:00', endsAt: '11:20' }));
  const { slotId } = await add(slot([students.ana]));
  expect(await times()).toEqual([
    ['10:30', '10:45', 1],
    ['11:00', '11:20', 2],
  ]);
  const of = (studentId: string) =>
    planted.inSchool((school) => listSlotsOf(school, { studentId, taskIds: [tasks.tank] }));
  expect(await of(students.ana)).toMatchObject([
    { slotId, day: '2026-12-03', startsAt: '10:30', studentIds: [students.ana] },
  ]);
  expect(await of(students.bao)).toMatchObject([{ startsAt: '11:00', studentIds: [students.bao] }]);
  expect(await of(students.dana)).toEqual([]);
});

test('a time is taken off and brought back, once however often', async () => {
  const { students, tasks, ortega: by } = planted;
  const before = await times();
  const { slotId } = await add(slot([students.dana], { startsAt: '12:00', endsAt: '12:10' }));
  const named = { by, taskId: tasks.tank, slotId };
  await planted.inSchool((school) => withdrawSlot(school, named));
  await planted.inSchool((school) => withdrawSlot(school, named));
  expect(await times()).toEqual(before);
  await planted.inSchool((school) => restoreSlot(school, named));
  expect(await times()).toEqual([...before, ['12:00', '12:10', 1]]);
});

test('a time that cannot be, or somebody who is not in the class, is said', async () => {
  const { students } = planted;
  await expect(add(slot([students.ana], { endsAt: '10:00' }))).rejects.toThrow('endsAt: before-start');
  await expect(add(slot([]))).rejects.toThrow('students: choose-one');
  await expect(add(slot([newId()]))).rejects.toThrow(Invalid);
});

test('who teaches the class keeps its times, and nobody else', async () => {
  const { students, chen, leader, ana, biology, tasks } = planted;
  for (const who of [chen, leader, ana]) await expect(add(slot([students.ana]), who)).rejects.toThrow();
  await expect(add(slot([students.ana]), planted.ortega, biology.classId)).rejects.toThrow(NotFound);
  const { slotId } = await add(slot([students.ana], { startsAt: '13:00', endsAt: '13:10' }));
  const named = { by: leader, taskId: tasks.tank, slotId };
  await expect(planted.inSchool((school) => withdrawSlot(school, named))).rejects.toThrow(NotFound);
});

test('the page of times names the students, and its look is in the trail; a leader’s names nobody', async () => {
  const { tasks, ortega, leader, classId } = planted;
  const open = (by = ortega) =>
    planted.inSchool((school) => openSlots(school, { by, taskId: tasks.tank, language: 'en' }));
  expect((await open()).slots[0]?.names).toEqual(['Ana Reyes']);
  const looks = await planted.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['act', 'subject_ids'])
      .where('school_id', '=', school.id)
      .where('act', '=', 'class.look')
      .execute(),
  );
  expect(looks.map(({ subject_ids }) => subject_ids.length)).toEqual([4]);
  expect(await open(leader)).toMatchObject({ classId: undefined, students: [], slots: [] });
  expect((await open()).classId).toBe(classId);
});
