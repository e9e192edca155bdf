import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MoveTo } from '#core/windows/move-to.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadChances } from '#school/messages/week/load-chances.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { listMoves } from './list-moves.ts';
import { moveWindow } from './move-window.ts';
import { takeBackMove } from './take-back-move.ts';
import { windowsOfStudents } from './windows-of-students.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  nine = await plantClass(database);
});

const until = (readyAbout: string): MoveTo => ({ kind: 'days', readyFrom: null, readyAbout });

function move(students: 'whole' | string[], to: MoveTo, by: Actor = nine.ortega) {
  const { classId, tasks } = nine;
  return nine.inSchool((school) =>
    moveWindow(school, {
      by,
      move: { id: newId(), classId, taskId: tasks.slip, students, to, reason: 'Was away' },
    }),
  );
}

/** The last day of each student's window, by name. */
async function windows(classIds = [nine.classId]): Promise<Record<string, string | null>> {
  const task = { taskId: nine.tasks.slip, readyFrom: null, readyAbout: '2026-12-01' };
  const of = await nine.inSchool((school) => windowsOfStudents(school, { tasks: [task] }));
  return Object.fromEntries(
    Object.entries(nine.students).map(([name, studentId]) => [
      name,
      of(task, { studentId, classIds }).readyAbout,
    ]),
  );
}

describe('a window', () => {
  test('moves for chosen students alone; the newest of a student holds', async () => {
    const { ana, bao } = nine.students;
    await move([ana, bao], until('2026-12-08'));
    await move([ana], until('2026-12-15'), later(nine.haddad, 5));
    expect(await windows()).toEqual({
      ana: '2026-12-15',
      bao: '2026-12-08',
      chidi: '2026-12-01',
      dana: '2026-12-01',
    });
  });

  test('of the whole class is that of the class, and goes with nobody into another', async () => {
    await move([nine.students.ana], until('2026-12-15'));
    await move('whole', until('2026-12-08'), later(nine.ortega, 5));
    const all = { ana: '2026-12-08', bao: '2026-12-08', chidi: '2026-12-08', dana: '2026-12-08' };
    expect(await windows()).toEqual(all);
    expect(await windows([nine.biology.classId])).toEqual({
      ana: '2026-12-15',
      bao: '2026-12-01',
      chidi: '2026-12-01',
      dana: '2026-12-01',
    });
  });

  test('taken back gives each student the one before, once however often', async () => {
    const { ana, bao } = nine.students;
    await move([ana], until('2026-12-08'));
    const { moveId } = await move([ana, bao], { kind: 'week-later' }, later(nine.ortega, 5));
    expect(await windows()).toMatchObject({ ana: '2026-12-15', bao: '2026-12-15' });
    for (const by of [nine.ortega, nine.haddad])
      await nine.inSchool((school) => takeBackMove(school, { by, moveId }));
    expect(await windows()).toMatchObject({ ana: '2026-12-08', bao: '2026-12-01' });
    const lines = await nine.inSchool((school) =>
      school.db
        .selectFrom('audit_lines')
        .select(['act', 'subject_ids as ids'])
        .where('school_id', '=', school.id)
        .where('act', 'like', 'window.%')
        .orderBy('id')
        .execute(),
    );
    expect(lines).toEqual([
      { act: 'window.move', ids: [ana] },
      { act: 'window.move', ids: [ana, bao] },
      { act: 'window.take-back', ids: [nine.tasks.slip] },
    ]);
  });

  test('that was moved is the one families hear of', async () => {
    const { courseId, students } = nine;
    await nine.inSchool((school) =>
      school.db
        .updateTable('tasks')
        .set({ ready_from: '2026-11-16', ready_about: '2026-11-20' })
        .where('school_id', '=', school.id)
        .where('id', '=', nine.tasks.slip)
        .execute(),
    );
    const opens = { kind: 'days', readyFrom: '2026-11-30', readyAbout: '2026-12-04' } as const;
    await move([students.ana], opens);
    const week = { week: '2026-11-23', until: '2026-11-29', today: '2026-11-24', schoolYear: '2026-27' };
    const scope = { ...week, courseId, studentIds: [students.ana, students.bao] };
    const places = new Map(scope.studentIds.map((id) => [id, [nine.classId]]));
    const chances = await nine.inSchool((school) => loadChances(school, scope, places));
    const ofSlip = (id: string) => chances.get(id)?.find(({ taskId }) => taskId === nine.tasks.slip)?.opensOn;
    // The tasks of this class give evidence of no goal until one is said.
    expect(ofSlip(students.ana)).toBe(undefined);
    await nine.inSchool((school) =>
      school.db
        .insertInto('task_goals')
        .values({ school_id: school.id, id: newId(), task_id: nine.tasks.slip, goal_id: nine.goals.slope })
        .execute(),
    );
    const known = await nine.inSchool((school) => loadChances(school, scope, places));
    expect(known.get(students.ana)).toEqual([
      { taskId: nine.tasks.slip, opensOn: '2026-11-30', goalIds: [nine.goals.slope] },
    ]);
    expect(known.get(students.bao)).toEqual([]);
  });
});

describe('a move', () => {
  test('needs somebody and a day that is ahead', async () => {
    await expect(move([], until('2026-11-23'))).rejects.toThrow(
      new Invalid([
        { field: 'students', problem: 'choose-student' },
        { field: 'readyAbout', problem: 'is-past' },
      ]),
    );
    await expect(move('whole', { kind: 'unit-end' })).rejects.toThrow('readyAbout: no-unit-ahead');
    expect(await nine.inSchool((school) => listMoves(school, [nine.tasks.slip]))).toEqual([]);
  });

  test('is for who teaches the class, and for students of it', async () => {
    const { ana } = nine.students;
    await expect(move([ana], until('2026-12-08'), nine.chen)).rejects.toThrow(NotFound);
    await expect(move([ana], until('2026-12-08'), nine.ana)).rejects.toThrow(NotFound);
    await expect(move([ana], until('2026-12-08'), nine.leader)).rejects.toThrow(NotFound);
    const stranger = nine.chen.standing.personId;
    await expect(move([ana, stranger], until('2026-12-08'))).rejects.toThrow(NotFound);
    const { moveId } = await move([ana], until('2026-12-08'));
    const before = withStanding(nine.ortega, { teaches: [nine.biology] });
    for (const by of [nine.chen, nine.leader, before])
      await expect(nine.inSchool((school) => takeBackMove(school, { by, moveId }))).rejects.toThrow(NotFound);
  });
});
