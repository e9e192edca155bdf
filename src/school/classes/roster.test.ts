import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type Office, openOffice, today } from '#tests/classes/open-office.ts';
import type { TestWorld } from '#tests/database/open-world.ts';
import { describeMove } from './describe-move.ts';
import { enrollStudents } from './enroll-students.ts';
import { findStudents } from './find-students.ts';
import { moveStudent } from './move-student.ts';
import { takeOutStudent } from './take-out-student.ts';

let office: Office;
let opened: TestWorld;
let nwosu: Actor;
let pagan: Actor;
beforeAll(async () => {
  office = await openOffice();
  ({ opened, nwosu, pagan } = office);
});
afterAll(() => opened.close());

const inSchool: Office['inSchool'] = (work) => office.inSchool(work);
const classId: Office['classId'] = (key) => office.classId(key);
const personId: Office['personId'] = (key) => office.personId(key);
const undo: Office['undo'] = (...change) => office.undo(...change);
const rosterOf: Office['rosterOf'] = (key) => office.rosterOf(key);

describe('a student who changes class', () => {
  const joaquin = () => personId('joaquin');
  const move = (day: string, by: Actor = pagan) =>
    inSchool((school) =>
      moveStudent(school, {
        by,
        studentId: joaquin(),
        classId: classId('algebra9B'),
        toClassId: classId('algebra9A'),
        day,
      }),
    );

  test('is said beforehand: what goes along, who sees and who does not', async () => {
    const { student, to } = await inSchool((school) =>
      describeMove(school, {
        by: nwosu,
        studentId: joaquin(),
        classId: classId('algebra9B'),
        toClassId: classId('algebra9A'),
        day: today,
      }),
    );
    expect(student.called).toBe('Joaquín');
    expect(to).toMatchObject({ shared: 7, left: 0, fresh: 0, gains: [], loses: ['Mr. Osei'] });
    expect(to?.begun).toBeGreaterThan(0);
    const other = await inSchool((school) =>
      describeMove(school, {
        by: nwosu,
        studentId: joaquin(),
        classId: classId('algebra9B'),
        toClassId: classId('biology9C'),
        day: today,
      }),
    );
    expect(other.to).toMatchObject({
      shared: 0,
      left: 7,
      gains: ['Mr. Kowalczyk'],
      loses: ['Ms. Valdez', 'Mr. Osei'],
    });
  });

  test('ends here and begins there on one day, and one undo puts both back', async () => {
    expect(await office.mayRead('osei')).toBe(true);
    const { changeId } = await move(today);
    expect(await office.mayRead('osei')).toBe(false);
    expect(await office.mayRead('valdez')).toBe(true);
    const [nineA, nineB] = [await rosterOf('algebra9A'), await rosterOf('algebra9B')];
    expect(nineA.students.now.map(({ studentId }) => studentId)).toContain(joaquin());
    expect(nineB.students.now.map(({ studentId }) => studentId)).not.toContain(joaquin());
    expect(nineB.students.before).toMatchObject([{ studentId: joaquin(), untilOn: today }]);
    expect(await undo(changeId)).toBe('undone');
    expect(await undo(changeId)).toBe('already');
    expect(await office.mayRead('osei')).toBe(true);
    const after = await rosterOf('algebra9B');
    expect(after.students.now.map(({ studentId }) => studentId)).toContain(joaquin());
    expect((await rosterOf('algebra9A')).students.before).toEqual([]);
  });

  test('from a later day leaves everything today as it is', async () => {
    const { changeId } = await move('2026-12-01');
    expect(await office.mayRead('osei')).toBe(true);
    expect((await rosterOf('algebra9A')).students.later).toMatchObject([
      { studentId: joaquin(), fromOn: '2026-12-01' },
    ]);
    expect(await undo(changeId)).toBe('undone');
  });

  test('is not undone over what somebody did since', async () => {
    const { changeId } = await move(today);
    const again = await inSchool((school) =>
      takeOutStudent(school, {
        by: pagan,
        classId: classId('algebra9A'),
        studentId: joaquin(),
        day: '2026-11-30',
      }),
    );
    expect(await undo(changeId)).toBe('changed-since');
    expect(await undo(again.changeId)).toBe('undone');
    expect(await undo(changeId)).toBe('undone');
  });

  test('does not move on a day without a class, to the same class, or by a teacher', async () => {
    await expect(move('2026-06-01')).rejects.toThrow(
      new Invalid([{ field: 'day', problem: 'before-class' }]),
    );
    await expect(move('soon')).rejects.toThrow(new Invalid([{ field: 'day', problem: 'no-day' }]));
    await expect(move(today, await opened.world.actor('valdez'))).rejects.toThrow(NotFound);
    await expect(
      inSchool((school) =>
        moveStudent(school, {
          by: pagan,
          studentId: joaquin(),
          classId: classId('algebra9B'),
          toClassId: classId('algebra9B'),
          day: today,
        }),
      ),
    ).rejects.toThrow(new Invalid([{ field: 'to', problem: 'is-the-same' }]));
    await expect(
      inSchool((school) =>
        moveStudent(school, {
          by: pagan,
          studentId: personId('malik'),
          classId: classId('algebra9B'),
          toClassId: classId('algebra9A'),
          day: today,
        }),
      ),
    ).rejects.toThrow(NotFound);
  });
});

describe('students come and go', () => {
  test('are found by name without their accents, and added several at once', async () => {
    const found = await inSchool((school) =>
      findStudents(school, {
        by: pagan,
        classId: classId('biology9C'),
        words: 'joaquin arias',
        grade: undefined,
        language: 'en',
      }),
    );
    expect(found.students).toMatchObject([
      { studentId: personId('joaquin'), classes: ['9B', '9E'], isHere: false },
    ]);
    const add = () =>
      inSchool((school) =>
        enrollStudents(school, {
          by: pagan,
          classId: classId('biology9C'),
          studentIds: [personId('joaquin'), personId('theo'), personId('malik')],
          fromOn: today,
        }),
      );
    const { changeId, ...counts } = await add();
    expect(counts).toEqual({ added: 2, already: 1 });
    expect((await add()).added).toBe(0);
    expect(await undo(changeId ?? '')).toBe('undone');
    expect((await rosterOf('biology9C')).students.now).toHaveLength(12);
  });

  test('nobody else is added: no adult, nobody of another school', async () => {
    const add = (id: string) =>
      inSchool((school) =>
        enrollStudents(school, {
          by: nwosu,
          classId: classId('biology9C'),
          studentIds: [id],
          fromOn: today,
        }),
      );
    await expect(add(personId('ramon'))).rejects.toThrow(NotFound);
    await expect(add(opened.world.neighbour.people.mika.personId)).rejects.toThrow(NotFound);
    await expect(
      inSchool((school) =>
        enrollStudents(school, {
          by: nwosu,
          classId: newId(),
          studentIds: [personId('theo')],
          fromOn: today,
        }),
      ),
    ).rejects.toThrow(NotFound);
  });
});
