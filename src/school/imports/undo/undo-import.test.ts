import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { dumpTables } from '#tests/database/dump-tables.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { countsOf, importFiles, previewFiles } from '#tests/imports/import-set.ts';
import { type RosterFiles, smallRoster, withFile, withRow } from '#tests/imports/make-roster.ts';
import type { Preview } from '../preview.ts';
import { askUndo } from './ask-undo.ts';
import { undoImport } from './undo-import.ts';
import type { UndoReport } from './undo-report.ts';

let test: TestWorld;
let leader: Actor;
let now: Date;
beforeEach(async () => {
  test = await openWorld();
  leader = await test.world.actor('nwosu');
  ({ now } = leader);
});
afterEach(() => test.close());

/** What an import leaves beside the records themselves. */
const ofImports = ['imports', 'import_changes', 'audit_lines', 'audit_subjects', 'writes'];
const dump = () => dumpTables(test.ownerUrl, ofImports);

/** As the leader would by page: the file's school s1 is the world's. */
function bring(files: RosterFiles, importId = newId()): Promise<Preview> {
  const at = { schoolId: test.world.school.id, chosen: 's1' };
  return importFiles(test.database, files, { now, at, by: leader, importId });
}

const quiet = { onProgress: () => {}, beforeLast: async () => {} };

const undo = (importId: string, at = now): Promise<UndoReport | undefined> => {
  const by = { ...leader, now: at };
  return test.world.inSchool(async (school) => {
    await askUndo(school, { by, writeId: newId(), importId });
    return undoImport(school, { by, importId, ...quiet });
  });
};

const first = withRow(
  withRow(smallRoster(), 'users.csv', 'u5,,,true,s1,student,,,Chen,Li,,,,,,,08,'),
  'enrollments.csv',
  'e5,,,k1,s1,u5,student,,2026-09-08,',
);

/** Someone new, someone renamed, someone gone with what hung on them, a class of another course and other terms. */
const second = ((): RosterFiles => {
  let set: RosterFiles = withFile(first, 'users.csv', (text) =>
    text
      .replace('Ana,Silva', 'Anita,Silva')
      .replace('rosa@example.org', 'rosa@example.com')
      .replace(/\nu2,.*/, ''),
  );
  set = withFile(set, 'enrollments.csv', (text) =>
    text.replace(/\ne2,.*/, '').replace('u5,student,,2026-09-08,', 'u5,student,,2026-09-09,2027-01-22'),
  );
  set = withRow(set, 'courses.csv', 'c2,,,y1,Algebra,ALG,08,s1,Mathematics,');
  set = withRow(set, 'academicSessions.csv', 't2,,,Spring,semester,2027-01-25,2027-06-25,y1,2027');
  set = withFile(set, 'classes.csv', (text) =>
    text.replace('Mathematics 8A,08,c1', 'Algebra 8A,08,c2').replace('"t1,y1"', '"t2,y1"'),
  );
  set = withRow(set, 'users.csv', 'u6,,,true,s1,student,d.osei,,Dede,Osei,,,dede@example.org,,,,08,');
  return withRow(set, 'enrollments.csv', 'e6,,,k1,s1,u6,student,,2026-09-08,');
})();

describe('undoing an import', () => {
  it('leaves every row of every table as it was, and the same file again does it all again', async () => {
    await bring(first);
    const before = await dump();
    const importId = newId();
    const did = await bring(second, importId);
    expect(countsOf(did)).toMatchObject({
      terms: [1, 0, 0, 2],
      courses: [1, 0, 1, 0],
      classes: [0, 1, 0, 0],
      people: [1, 2, 1, 2],
      enrollments: [1, 1, 1, 1],
    });
    expect(await dump()).not.toEqual(before);
    expect(await undo(importId)).toMatchObject({ leftCount: 0, left: [] });
    expect(await dump()).toEqual(before);
    expect(countsOf(await bring(second))).toEqual(countsOf(did));
  });

  it('takes a first import away whole, and the link of the school with it', async () => {
    const before = await dump();
    const importId = newId();
    await bring(first, importId);
    expect(await undo(importId)).toMatchObject({ leftCount: 0 });
    expect(await dump()).toEqual(before);
  });

  it('leaves what somebody has changed since, and says so', async () => {
    await bring(first);
    const importId = newId();
    await bring(second, importId);
    const [anita, dede] = await test.world.inSchool(async (school) => [
      await personCalled(school, 'Anita'),
      await personCalled(school, 'Dede'),
    ]);
    await test.world.inSchool((school) => setGrade(school, anita ?? '', '09'));
    await test.world.inSchool((school) => setGrade(school, dede ?? '', '09'));
    const report = await undo(importId);
    expect(report?.left).toEqual(
      expect.arrayContaining([
        { noun: 'people', rowId: anita, why: 'changed' },
        { noun: 'people', rowId: dede, why: 'changed' },
      ]),
    );
    await test.world.inSchool(async (school) => {
      expect(await gradeOf(school, anita ?? '')).toEqual({ grade: '09', ended_on: null });
      expect(await gradeOf(school, dede ?? '')).toEqual({ grade: '09', ended_on: null });
    });
    // The record stays with the person: nobody is brought in twice.
    expect(countsOf(await bring(second)).people).toEqual([0, 2, 1, 3]);
  });

  it('ends what something refers to by now, with what belongs to it, and finds it again later', async () => {
    await bring(first);
    const importId = newId();
    await bring(second, importId);
    const dede = await test.world.inSchool(async (school) => {
      const id = await personCalled(school, 'Dede');
      await school.db
        .insertInto('caseloads')
        .values({
          school_id: school.id,
          id: newId(),
          staff_id: leader.standing.personId,
          student_id: id ?? '',
          kind: 'enl',
          from_on: '2026-11-24',
        })
        .execute();
      return id;
    });
    const report = await undo(importId);
    expect(report?.left).toContainEqual({ noun: 'people', rowId: dede, why: 'in-use' });
    await test.world.inSchool(async (school) => {
      expect(await gradeOf(school, dede ?? '')).toEqual({ grade: '08', ended_on: '2026-11-24' });
      const places = await school.db
        .selectFrom('enrollments')
        .select('until_on')
        .where('school_id', '=', school.id)
        .where('student_id', '=', dede ?? '')
        .execute();
      expect(places).toEqual([{ until_on: '2026-11-24' }]);
    });
    await bring(second);
    await test.world.inSchool(async (school) => {
      expect(await gradeOf(school, dede ?? '')).toEqual({ grade: '08', ended_on: null });
    });
  });

  it('is done once, within a day, by a leader', async () => {
    const importId = newId();
    await bring(first, importId);
    const afterADay = new Date(now.getTime() + 24 * 3_600_000 + 1000);
    await expect(undo(importId, afterADay)).rejects.toThrow('That day has passed');
    const teacher = await test.world.actor('valdez');
    const asking = test.world.inSchool((school) =>
      askUndo(school, { by: teacher, writeId: newId(), importId }),
    );
    await expect(asking).rejects.toThrow('There is no such page.');
    await undo(importId);
    await expect(undo(importId)).rejects.toThrow('already');
    const again = await test.world.inSchool((school) =>
      undoImport(school, { by: leader, importId, ...quiet }),
    );
    expect(again).toBeUndefined();
  });

  it('gives the application no right of its own to take people away', async () => {
    const deleting = test.world.inSchool((school) =>
      school.db.deleteFrom('people').where('school_id', '=', school.id).execute(),
    );
    await expect(deleting).rejects.toThrow('permission denied');
  });

  it('imports for one school only, whatever else the file holds', async () => {
    const preview = await previewFiles(test.database, first, {
      now,
      at: { schoolId: test.world.school.id, chosen: null },
    });
    expect(preview.canApply).toBe(false);
    expect(preview.problems.map(({ code }) => code)).toContain('school-not-chosen');
    const did = await bring(withRow(first, 'users.csv', 'u9,,,true,s2,student,,,Far,Away,,,,,,,08,'));
    expect(did.schools.map(({ code }) => code)).toEqual(['ferry-point']);
    const leftOut = did.problems.filter(({ code }) => code === 'other-school-left-out');
    expect(leftOut).toMatchObject([{ value: '2', to: 'Hilltop School' }]);
    expect(await test.database.selectFrom('schools').select('code').orderBy('code').execute()).toEqual([
      { code: 'ferry-point' },
      { code: test.world.neighbour.school.code },
    ]);
  });
});

async function personCalled(school: InSchool, called: string): Promise<string | undefined> {
  const row = await school.db
    .selectFrom('person_names')
    .select('person_id')
    .where('school_id', '=', school.id)
    .where('called', '=', called)
    .executeTakeFirst();
  return row?.person_id;
}

async function setGrade(school: InSchool, id: string, grade: string): Promise<void> {
  await school.db
    .updateTable('people')
    .set({ grade })
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .execute();
}

function gradeOf(school: InSchool, id: string) {
  return school.db
    .selectFrom('people')
    .select(['grade', 'ended_on'])
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .executeTakeFirst();
}
