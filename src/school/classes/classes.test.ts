import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayReadRecord } from '#core/policy/students.ts';
import { newId } from '#platform/db/new-id.ts';
import { Forbidden, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { addClass } from './add-class.ts';
import { addClassTeacher } from './add-class-teacher.ts';
import { changeClassTeacher } from './change-class-teacher.ts';
import { undoChange } from './changes/undo-change.ts';
import { describeMove } from './describe-move.ts';
import { endClass } from './end-class.ts';
import { endClassTeacher } from './end-class-teacher.ts';
import { enrollStudents } from './enroll-students.ts';
import { findStudents } from './find-students.ts';
import { listPersonClasses } from './list-person-classes.ts';
import { listYearClasses } from './list-year-classes.ts';
import { loadRoster } from './load-roster.ts';
import { moveStudent } from './move-student.ts';
import { reviseClass } from './revise-class.ts';
import { takeOutStudent } from './take-out-student.ts';

const today = '2026-11-24';
let opened: TestWorld;
let nwosu: Actor;
let pagan: Actor;
beforeAll(async () => {
  opened = await openWorld();
  nwosu = await opened.world.actor('nwosu');
  pagan = await opened.world.actor('pagan');
});
afterAll(() => opened.close());

const inSchool: TestWorld['world']['inSchool'] = (work) => opened.world.inSchool(work);
const classId = (key: keyof TestWorld['world']['classes']) => opened.world.classes[key].classId;
const personId = (key: keyof TestWorld['world']['people']) => opened.world.people[key].personId;
const undo = async (changeId: string, touching: 'roster' | 'who-teaches' = 'roster') =>
  (await inSchool((school) => undoChange(school, { by: nwosu, changeId, touching }))).outcome;
const rosterOf = (key: keyof TestWorld['world']['classes']) =>
  inSchool((school) => loadRoster(school, { by: nwosu, classId: classId(key), language: 'en' }));
const maySee = async (who: 'osei' | 'valdez', student: 'joaquin') => {
  const { standing } = await opened.world.actor(who);
  const facts = await inSchool((school) => loadStudentFacts(school, { studentId: personId(student), today }));
  return mayReadRecord(standing, facts) !== undefined;
};

describe('the list of a year', () => {
  test('names each class with who teaches it and how many learn there', async () => {
    const classes = await inSchool((school) =>
      listYearClasses(school, { by: nwosu, schoolYear: '2026-27', language: 'en' }),
    );
    expect(
      classes.map(({ courseTitle, title, students, teachers }) => [
        courseTitle,
        title,
        students,
        teachers.map(({ display }) => display),
      ]),
    ).toEqual([
      ['Algebra 1', '9A', 24, ['Ms. Valdez']],
      ['Algebra 1', '9B', 28, ['Ms. Valdez', 'Mr. Osei']],
      ['English 9', '9E', 20, ['Ms. Tran']],
      ['Living Environment', '9C', 12, ['Mr. Kowalczyk']],
    ]);
  });

  test('is there for a teacher, and not for a family', async () => {
    const [valdez, ramon] = [await opened.world.actor('valdez'), await opened.world.actor('ramon')];
    const list = (by: Actor) =>
      inSchool((school) => listYearClasses(school, { by, schoolYear: '2026-27', language: 'en' }));
    expect(await list(valdez)).toHaveLength(4);
    await expect(list(ramon)).rejects.toThrow(NotFound);
  });
});

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
    expect(await maySee('osei', 'joaquin')).toBe(true);
    const { changeId } = await move(today);
    expect(await maySee('osei', 'joaquin')).toBe(false);
    expect(await maySee('valdez', 'joaquin')).toBe(true);
    const [nineA, nineB] = [await rosterOf('algebra9A'), await rosterOf('algebra9B')];
    expect(nineA.students.now.map(({ studentId }) => studentId)).toContain(joaquin());
    expect(nineB.students.now.map(({ studentId }) => studentId)).not.toContain(joaquin());
    expect(nineB.students.before).toMatchObject([{ studentId: joaquin(), untilOn: today }]);
    expect(await undo(changeId)).toBe('undone');
    expect(await undo(changeId)).toBe('already');
    expect(await maySee('osei', 'joaquin')).toBe(true);
    const after = await rosterOf('algebra9B');
    expect(after.students.now.map(({ studentId }) => studentId)).toContain(joaquin());
    expect((await rosterOf('algebra9A')).students.before).toEqual([]);
  });

  test('from a later day leaves everything today as it is', async () => {
    const { changeId } = await move('2026-12-01');
    expect(await maySee('osei', 'joaquin')).toBe(true);
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

describe('who teaches', () => {
  const kowalczyk = () => personId('kowalczyk');

  test('begins, becomes the teacher, and ends, and who taught when stays readable', async () => {
    const added = await inSchool((school) =>
      addClassTeacher(school, {
        by: nwosu,
        classId: classId('english9E'),
        personId: kowalczyk(),
        role: 'co-teacher',
        fromOn: '2026-11-16',
      }),
    );
    const row = (await rosterOf('english9E')).staff.now.find((each) => each.personId === kowalczyk());
    expect(row).toMatchObject({ role: 'co-teacher', fromOn: '2026-11-16' });
    const changed = await inSchool((school) =>
      changeClassTeacher(school, {
        by: nwosu,
        classId: classId('english9E'),
        staffId: row?.staffId ?? '',
        role: 'teacher',
      }),
    );
    const { staff } = await rosterOf('english9E');
    expect(staff.before).toMatchObject([{ personId: kowalczyk(), role: 'co-teacher', untilOn: today }]);
    expect(staff.now.map(({ display, role }) => [display, role])).toEqual([
      ['Ms. Tran', 'teacher'],
      ['Mr. Kowalczyk', 'teacher'],
    ]);
    expect(await undo(changed?.changeId ?? '', 'who-teaches')).toBe('undone');
    expect(added.outcome === 'added' && (await undo(added.changeId, 'who-teaches'))).toBe('undone');
    expect((await rosterOf('english9E')).staff.before).toEqual([]);
  });

  test('a class that would be left without a teacher asks first', async () => {
    const [tran] = (await rosterOf('english9E')).staff.now;
    const end = (sure: boolean) =>
      inSchool((school) =>
        endClassTeacher(school, {
          by: nwosu,
          classId: classId('english9E'),
          staffId: tran?.staffId ?? '',
          day: today,
          sure,
        }),
      );
    expect(await end(false)).toEqual({ outcome: 'asks' });
    const ended = await end(true);
    expect(ended.outcome).toBe('ended');
    expect((await opened.world.actor('tran')).standing.teaches).toEqual([]);
    expect(ended.outcome === 'ended' && (await undo(ended.changeId, 'who-teaches'))).toBe('undone');
    expect((await opened.world.actor('tran')).standing.teaches).toHaveLength(1);
  });

  test('is the leader’s alone: the office may see it and not do it, nor undo it', async () => {
    const add = (by: Actor) =>
      inSchool((school) =>
        addClassTeacher(school, {
          by,
          classId: classId('english9E'),
          personId: kowalczyk(),
          role: 'co-teacher',
          fromOn: today,
        }),
      );
    await expect(add(pagan)).rejects.toThrow(Forbidden);
    await expect(add(await opened.world.actor('tran'))).rejects.toThrow(NotFound);
    const added = await add(nwosu);
    const changeId = added.outcome === 'added' ? added.changeId : '';
    const undoBy = (by: Actor, touching: 'roster' | 'who-teaches') =>
      inSchool((school) => undoChange(school, { by, changeId, touching }));
    await expect(undoBy(pagan, 'who-teaches')).rejects.toThrow(NotFound);
    await expect(undoBy(nwosu, 'roster')).rejects.toThrow(NotFound);
    expect(await undoBy(nwosu, 'who-teaches')).toEqual({ outcome: 'undone', act: 'class.add-teacher' });
  });

  test('nobody teaches who does not work here', async () => {
    await expect(
      inSchool((school) =>
        addClassTeacher(school, {
          by: nwosu,
          classId: classId('english9E'),
          personId: personId('ramon'),
          role: 'teacher',
          fromOn: today,
        }),
      ),
    ).rejects.toThrow(NotFound);
  });
});

describe('classes themselves', () => {
  const typed = {
    title: '9F',
    code: '',
    kind: 'scheduled' as const,
    termIds: [],
    newCourse: { title: '', code: '', subject: '' },
    startsOn: '',
  };

  test('are added to a course there is or a new one, changed, ended, and all of it undone', async () => {
    const { classId: added, changeId } = await inSchool((school) =>
      addClass(school, {
        ...typed,
        by: nwosu,
        courseId: undefined,
        newCourse: { title: 'Chorus', code: 'MU-9', subject: 'Music' },
        schoolYear: '2026-27',
      }),
    );
    const revised = await inSchool((school) =>
      reviseClass(school, {
        by: nwosu,
        classId: added,
        typed: { ...typed, title: 'Chorus of 9', kind: 'homeroom' },
      }),
    );
    const ended = await inSchool((school) => endClass(school, { by: nwosu, classId: added, day: today }));
    const { klass } = await inSchool((school) =>
      loadRoster(school, { by: nwosu, classId: added, language: 'en' }),
    );
    expect(klass).toMatchObject({
      courseTitle: 'Chorus',
      title: 'Chorus of 9',
      kind: 'homeroom',
      endedOn: today,
    });
    expect(await undo(ended.changeId)).toBe('undone');
    expect(await undo(revised.changeId)).toBe('undone');
    expect(await undo(changeId)).toBe('undone');
    await expect(
      inSchool((school) => loadRoster(school, { by: nwosu, classId: added, language: 'en' })),
    ).rejects.toThrow(NotFound);
  });

  test('of the next year meet from its first day and change nothing today', async () => {
    const { classId: added } = await inSchool((school) =>
      addClass(school, {
        ...typed,
        by: nwosu,
        courseId: opened.world.courses.algebra,
        schoolYear: '2027-28',
      }),
    );
    const { klass } = await inSchool((school) =>
      loadRoster(school, { by: nwosu, classId: added, language: 'en' }),
    );
    expect(klass.startsOn).toBe('2027-08-01');
  });

  test('say every field to mend at once', async () => {
    await expect(
      inSchool((school) =>
        addClass(school, {
          ...typed,
          by: nwosu,
          courseId: opened.world.courses.algebra,
          schoolYear: '1999-00',
          title: '9b',
          startsOn: 'soon',
          termIds: [newId()],
        }),
      ),
    ).rejects.toThrow(
      new Invalid([
        { field: 'startsOn', problem: 'no-day' },
        { field: 'terms', problem: 'not-of-year' },
        { field: 'year', problem: 'choose-one' },
      ]),
    );
    await expect(
      inSchool((school) =>
        addClass(school, {
          ...typed,
          by: nwosu,
          courseId: opened.world.courses.algebra,
          schoolYear: '2026-27',
          title: '9b',
        }),
      ),
    ).rejects.toThrow(new Invalid([{ field: 'title', problem: 'taken' }]));
  });

  test('end with everyone in them on the day, and come back with everyone', async () => {
    const { changeId } = await inSchool((school) =>
      endClass(school, { by: nwosu, classId: classId('biology9C'), day: '2026-11-30' }),
    );
    const { students, staff } = await rosterOf('biology9C');
    expect(students.now.every(({ untilOn }) => untilOn === '2026-11-30')).toBe(true);
    expect(staff.now).toMatchObject([{ untilOn: '2026-11-30' }]);
    expect(await undo(changeId, 'who-teaches')).toBe('undone');
    expect((await rosterOf('biology9C')).students.now.every(({ untilOn }) => untilOn === null)).toBe(true);
  });
});

test('a person’s classes: what a student learns in, what a teacher teaches', async () => {
  const of = (key: 'joaquin' | 'osei') =>
    inSchool((school) => listPersonClasses(school, { by: pagan, personId: personId(key) }));
  expect((await of('joaquin')).studies.now.map(({ title }) => title)).toEqual(['9B', '9E']);
  expect((await of('osei')).teaches.now).toMatchObject([{ title: '9B', role: 'co-teacher' }]);
});
