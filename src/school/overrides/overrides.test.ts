import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { withdrawEvidence } from '#school/evidence/withdraw-evidence.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, onDay, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { confirmOverride } from './confirm-override.ts';
import { listDisagreements } from './list-disagreements.ts';
import { makeOverride } from './make-override.ts';
import { restoreOverride } from './restore-override.ts';
import { takeBackOverride, withdrawOverride } from './withdraw-override.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

function judge(level: number, day: string) {
  const { classId, students, goals } = nine;
  const evidence = { id: newId(), classId, studentId: students.ana, goalId: goals.slope, level };
  return nine.inSchool((school) => recordEvidence(school, { by: onDay(nine.ortega, day), evidence }));
}

async function override(
  level: number,
  more: { by?: Actor; reason?: string; id?: string; goalId?: string } = {},
) {
  const { by = nine.ortega, reason = 'She explained it to the class.', id = newId() } = more;
  const { classId, students, goals } = nine;
  await nine.inSchool((school) =>
    makeOverride(school, {
      by,
      override: { id, classId, studentId: students.ana, goalId: more.goalId ?? goals.slope, level, reason },
    }),
  );
  return id;
}

const withdraw = (overrideId: string, by = nine.ortega) =>
  nine.inSchool((school) => withdrawOverride(school, { by, overrideId }));
const takeBack = (overrideId: string, by = nine.ortega) =>
  nine.inSchool((school) => takeBackOverride(school, { by, overrideId }));
const restore = (overrideId: string, by = nine.ortega) =>
  nine.inSchool((school) => restoreOverride(school, { by, writeId: newId(), overrideId }));
const disagreements = (by = nine.ortega) =>
  nine.inSchool((school) => listDisagreements(school, { by, language: 'en' }));

/** What is kept of Ana and a goal. */
const kept = (goalId = nine.goals.slope) =>
  nine.inSchool((school) =>
    school.db
      .selectFrom('estimates')
      .select(['status', 'word', 'pieces', 'override_level as level', 'override_shown as shown'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', nine.students.ana)
      .where('goal_id', '=', goalId)
      .executeTakeFirst(),
  );

describe('a teacher judges above the arithmetic', () => {
  test('the arithmetic stays beside it, and goes on with new evidence', async () => {
    for (const day of ['2026-11-10', '2026-11-11', '2026-11-12']) await judge(2, day);
    await override(3);
    expect(await kept()).toEqual({ status: 'not-shown', word: 2, pieces: 3, level: 3, shown: true });
    await judge(1, '2026-11-13');
    // (8 + 12 + 18)·2 + 27·1 = 103 of 65 parts: 1.58, Getting there
    expect(await kept()).toEqual({ status: 'not-shown', word: 2, pieces: 4, level: 3, shown: true });
  });

  test('below the cut it is not shown yet, whatever the arithmetic says', async () => {
    for (const day of ['2026-11-10', '2026-11-11', '2026-11-12']) await judge(4, day);
    await override(2);
    expect(await kept()).toEqual({ status: 'shown', word: 4, pieces: 3, level: 2, shown: false });
  });

  test('without any evidence the estimate is made for it', async () => {
    expect(await kept()).toBeUndefined();
    await override(3);
    expect(await kept()).toEqual({ status: 'no-evidence', word: null, pieces: 0, level: 3, shown: true });
  });

  test('evidence after it finds the estimate, and before it too', async () => {
    await override(3);
    await judge(2, '2026-11-10');
    expect(await kept()).toMatchObject({ status: 'not-enough', pieces: 1, level: 3 });
  });

  test('sent twice it is one, with one line of the audit', async () => {
    const id = newId();
    await override(3, { id });
    await override(3, { id });
    const found = await nine.inSchool(async (school) => ({
      overrides: await school.db
        .selectFrom('overrides')
        .select(['id', 'level', 'reason', 'span', 'made_by'])
        .where('school_id', '=', school.id)
        .execute(),
      lines: await school.db
        .selectFrom('audit_lines')
        .select(['act', 'relation', 'subject_ids', 'detail'])
        .where('school_id', '=', school.id)
        .where('act', 'like', 'override.%')
        .execute(),
    }));
    expect(found.overrides).toEqual([
      {
        id,
        level: 3,
        reason: 'She explained it to the class.',
        span: '2026-27',
        made_by: nine.ortega.standing.personId,
      },
    ]);
    expect(found.lines).toEqual([
      {
        act: 'override.make',
        relation: 'teaches',
        subject_ids: [nine.students.ana],
        detail: { override: id, goal: nine.goals.slope },
      },
    ]);
  });

  test('a co-teacher judges and withdraws too; nobody else does either', async () => {
    const id = await override(3, { by: nine.haddad });
    for (const by of [nine.chen, nine.leader, nine.ana]) {
      await expect(override(2, { by })).rejects.toThrow(NotFound);
      await expect(withdraw(id, by)).rejects.toThrow(NotFound);
      await expect(restore(id, by)).rejects.toThrow(NotFound);
    }
    await withdraw(id, nine.ortega);
    expect(await kept()).toMatchObject({ level: null, shown: null });
  });

  test('a goal that is not of the class is none of it', async () => {
    await expect(override(3, { goalId: newId() })).rejects.toThrow(NotFound);
  });

  test('a reason is asked for, and a level of the scale', async () => {
    await expect(override(3, { reason: '  ' })).rejects.toThrow(Invalid);
    await expect(override(3, { reason: 'x'.repeat(1001) })).rejects.toThrow(Invalid);
    await expect(override(5)).rejects.toThrow(Invalid);
    await expect(override(2.5)).rejects.toThrow(Invalid);
    expect(await kept()).toBeUndefined();
  });

  test('the application may neither change nor delete one', async () => {
    await override(3);
    const change = nine.inSchool((school) =>
      school.db.updateTable('overrides').set({ level: 4 }).where('school_id', '=', school.id).execute(),
    );
    await expect(change).rejects.toThrow('permission denied');
    const remove = nine.inSchool((school) =>
      school.db.deleteFrom('overrides').where('school_id', '=', school.id).execute(),
    );
    await expect(remove).rejects.toThrow('permission denied');
  });
});

describe('withdrawn and put back', () => {
  test('withdrawing lets the arithmetic hold, and no earlier one comes back', async () => {
    await override(2);
    const id = await override(4, { by: later(nine.ortega, 5) });
    expect(await kept()).toMatchObject({ level: 4, shown: true });
    await withdraw(id);
    expect(await kept()).toMatchObject({ level: null, shown: null });
    await withdraw(id);
    expect(await kept()).toMatchObject({ level: null, shown: null });
  });

  test('taking back at once lets the one before stand again', async () => {
    await override(2, { by: nine.haddad });
    const id = await override(4, { by: later(nine.ortega, 5) });
    await takeBack(id);
    expect(await kept()).toMatchObject({ level: 2, shown: false });
  });

  test('an older one that is withdrawn from an old page leaves the newer one', async () => {
    const old = await override(2);
    await override(4, { by: later(nine.ortega, 5) });
    await withdraw(old);
    expect(await kept()).toMatchObject({ level: 4 });
  });

  test('what was withdrawn is put back as it was, by who withdrew it alone', async () => {
    const id = await override(3);
    await withdraw(id);
    await expect(restore(id, nine.haddad)).rejects.toThrow(NotFound);
    await restore(id);
    expect(await kept()).toMatchObject({ level: 3, shown: true });
    const rows = await nine.inSchool((school) =>
      school.db
        .selectFrom('overrides')
        .select(['reason', 'made_at', 'made_by'])
        .where('school_id', '=', school.id)
        .execute(),
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(rows[1]);
  });

  test('it is not put back over a newer one', async () => {
    const id = await override(3);
    await withdraw(id);
    await override(2, { by: later(nine.haddad, 5) });
    await expect(restore(id)).rejects.toThrow(Conflict);
    expect(await kept()).toMatchObject({ level: 2 });
  });

  test('two that judge at once: the newest stands, and the estimate says so', async () => {
    await Promise.all([override(2), override(4, { by: later(nine.haddad, 1) })]);
    expect(await kept()).toMatchObject({ level: 4, shown: true });
  });
});

describe('when later evidence disagrees', () => {
  beforeEach(async () => {
    for (const day of ['2026-11-10', '2026-11-11', '2026-11-12']) await judge(2, day);
    await override(3, { by: onDay(nine.ortega, '2026-11-13') });
  });

  test('what was known asks nothing; a newer piece does, of every teacher of the class', async () => {
    expect(await disagreements()).toEqual([]);
    await judge(2, '2026-11-16');
    for (const by of [nine.ortega, nine.haddad])
      expect(await disagreements(by)).toEqual([
        {
          classId: nine.classId,
          studentId: nine.students.ana,
          display: 'Ana Reyes',
          goalId: nine.goals.slope,
          goalTitle: 'Slope as a rate',
          word: 2,
          newestAt: Date.parse('2026-11-16T17:00:00Z'),
          override: expect.objectContaining({
            level: 3,
            reason: 'She explained it to the class.',
            madeById: nine.ortega.standing.personId,
          }),
        },
      ]);
    expect(await disagreements(nine.chen)).toEqual([]);
    expect(await disagreements(nine.leader)).toEqual([]);
  });

  test('evidence that agrees asks nothing', async () => {
    await judge(4, '2026-11-16');
    await judge(4, '2026-11-17');
    // 16, 24, 36 parts at 2 and 54, 81 at 4: (152 + 540) / 211 = 3.28, Mastery
    expect(await kept()).toMatchObject({ word: 3 });
    expect(await disagreements()).toEqual([]);
  });

  test('a newer piece that was taken back asks nothing', async () => {
    const { evidenceId } = await judge(2, '2026-11-16');
    await nine.inSchool((school) => withdrawEvidence(school, { by: nine.ortega, evidenceId }));
    expect(await disagreements()).toEqual([]);
  });

  test('kept, it is a new row of today with the old reason, and asks no more until something is newer', async () => {
    await judge(2, '2026-11-16');
    const [asked] = await disagreements();
    const overrideId = asked?.override.id ?? '';
    const keep = (id: string) =>
      nine.inSchool((school) =>
        confirmOverride(school, { by: onDay(nine.haddad, '2026-11-17'), id, overrideId }),
      );
    const id = newId();
    await keep(id);
    await keep(id);
    expect(await disagreements()).toEqual([]);
    const rows = await nine.inSchool((school) =>
      school.db
        .selectFrom('overrides')
        .select(['level', 'reason', 'made_by'])
        .where('school_id', '=', school.id)
        .orderBy('made_at')
        .execute(),
    );
    const said = { level: 3, reason: 'She explained it to the class.' };
    expect(rows).toEqual([
      { ...said, made_by: nine.ortega.standing.personId },
      { ...said, made_by: nine.haddad.standing.personId },
    ]);
    await expect(keep(newId())).rejects.toThrow(Conflict);
    await judge(2, '2026-11-18');
    expect(await disagreements()).toHaveLength(1);
  });

  test('withdrawn, it asks no more', async () => {
    await judge(2, '2026-11-16');
    const [asked] = await disagreements();
    await withdraw(asked?.override.id ?? '');
    expect(await disagreements()).toEqual([]);
  });
});
