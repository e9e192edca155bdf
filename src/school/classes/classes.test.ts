import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Forbidden, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type Office, openOffice, today } from '#tests/classes/open-office.ts';
import type { TestWorld } from '#tests/database/open-world.ts';
import { addClass } from './add-class.ts';
import { addClassTeacher } from './add-class-teacher.ts';
import { changeClassTeacher } from './change-class-teacher.ts';
import { undoChange } from './changes/undo-change.ts';
import { endClass } from './end-class.ts';
import { endClassTeacher } from './end-class-teacher.ts';
import { listPersonClasses } from './list-person-classes.ts';
import { listYearClasses } from './list-year-classes.ts';
import { loadRoster } from './load-roster.ts';
import { reviseClass } from './revise-class.ts';

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
