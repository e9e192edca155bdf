import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { addSlot } from '#school/tasks/add-slot.ts';
import { createTask } from '#school/tasks/create-task.ts';
import { addVoice } from '#school/units/add-voice.ts';
import { createUnit } from '#school/units/create-unit.ts';
import { restoreUnit } from '#school/units/restore-unit.ts';
import { retireUnit } from '#school/units/retire-unit.ts';
import { moveWindow } from '#school/windows/move-window.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { listStudentPlans } from './list-student-plans.ts';
import { openStudentPlan } from './open-student-plan.ts';

let test_: TestDatabase;
let planted: PlantedClass;
let unitId: string;

beforeAll(async () => {
  test_ = await openDatabase();
  planted = await plantClass(test_);
  const { ortega: by, courseId, classId, goals, students } = planted;
  const { ana, bao } = students;
  await planted.inSchool(async (school) => {
    const days = { startsOn: '2026-11-02', endsOn: '2026-12-11' };
    const plan = { title: 'Lines', why: 'Fares are lines.', ...days, goalIds: [goals.slope] };
    ({ unitId } = await createUnit(school, { by, courseId, plan }));
    const task = { title: 'Bus fares', kind: 'summative' as const, counts: true, goalIds: [goals.slope] };
    const window = { readyFrom: '2026-11-26', readyAbout: '2026-12-01' };
    const { taskId } = await createTask(school, { by, courseId, unitId, plan: { ...task, ...window } });
    await addVoice(school, { by, unitId, classId, body: 'Bills are lines' });
    const slot = { day: '2026-12-03', startsAt: '10:30', endsAt: '10:45', studentIds: [ana, bao] };
    await addSlot(school, { by, taskId, classId, slot });
    const to = { kind: 'days', readyFrom: null, readyAbout: '2026-12-08' } as const;
    const move = { id: newId(), classId, taskId, students: [ana], to, reason: '' };
    await moveWindow(school, { by, move });
  });
});
afterAll(() => test_.close());

const guardian = (studentId: string, maySee = true): Actor =>
  withStanding(planted.ortega, {
    personId: newId(),
    roles: ['guardian'],
    teaches: [],
    guards: [{ studentId, maySee, mayHear: true, mayReply: true }],
  });
const open = (by: Actor, studentId: string, as: 'student' | 'family') =>
  planted.inSchool((school) => openStudentPlan(school, { by, studentId, unitId, language: 'en', as }));

test('a student reads the plan with their own window and time, and nobody else in it', async () => {
  const { ana, students } = planted;
  const plan = await open(ana, students.ana, 'student');
  expect(plan.goals.map(({ statement }) => statement)).toEqual([
    'I can use slope as a rate to solve a problem.',
  ]);
  expect(plan.tasks).toMatchObject([{ title: 'Bus fares', readyAbout: '2026-12-08' }]);
  expect(plan.slots).toMatchObject([{ day: '2026-12-03', studentIds: [students.ana] }]);
  expect(plan.voices).toMatchObject([{ body: 'Bills are lines', classTitle: '9B' }]);
  expect(JSON.stringify(plan)).not.toContain('Bao');
  expect(JSON.stringify(plan)).not.toMatch(/level|estimate/i);
});

test('a guardian reads the same, and the window of the plan where none was moved', async () => {
  const { students } = planted;
  expect((await open(guardian(students.ana), students.ana, 'family')).name.called).toBe('Ana');
  const ofBao = await open(guardian(students.bao), students.bao, 'family');
  expect(ofBao.tasks).toMatchObject([{ readyFrom: '2026-11-26', readyAbout: '2026-12-01' }]);
  expect((await open(guardian(students.dana), students.dana, 'family')).slots).toEqual([]);
});

test('nobody else does: another student, family that may not see, staff, and who does not take the course', async () => {
  const { ana, chen, ortega, leader, students } = planted;
  const refused: readonly (readonly [Actor, string, 'student' | 'family'])[] = [
    [ana, students.bao, 'student'],
    [guardian(students.ana, false), students.ana, 'family'],
    [guardian(students.ana), students.bao, 'family'],
    [ortega, students.ana, 'family'],
    [leader, students.ana, 'family'],
    [chen, students.ana, 'student'],
    [withStanding(ana, { roles: ['student'], personId: newId() }), students.ana, 'student'],
  ];
  for (const [who, studentId, as] of refused)
    await expect(open(who, studentId, as)).rejects.toThrow(NotFound);
});

test('the ways to the plans of today are those of the courses a student takes, without what is off the plan', async () => {
  const { students, ortega: by } = planted;
  const list = (today = '2026-11-24') =>
    planted.inSchool((school) => listStudentPlans(school, { studentId: students.ana, today }));
  expect(await list()).toEqual([{ unitId, title: 'Lines', courseTitle: 'Algebra 1' }]);
  expect(await list('2026-12-12')).toEqual([]);
  await planted.inSchool((school) => retireUnit(school, { by, unitId }));
  expect(await list()).toEqual([]);
  await expect(open(planted.ana, students.ana, 'student')).rejects.toThrow(NotFound);
  await planted.inSchool((school) => restoreUnit(school, { by, unitId }));
});
