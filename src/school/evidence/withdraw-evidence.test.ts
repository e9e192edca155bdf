import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { onDay, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { recordEvidence } from './record-evidence.ts';
import { restoreEvidence } from './restore-evidence.ts';
import { withdrawEvidence } from './withdraw-evidence.ts';
import { withdrawSeveral } from './withdraw-several.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

async function judge(level: number, by: Actor = nine.ortega, studentId = nine.students.ana): Promise<string> {
  const { classId, goals } = nine;
  const evidence = { id: newId(), classId, studentId, goalId: goals.slope, level };
  return (await nine.inSchool((school) => recordEvidence(school, { by, evidence }))).evidenceId;
}

const withdraw = (evidenceId: string, by: Actor = nine.ortega) =>
  nine.inSchool((school) => withdrawEvidence(school, { by, evidenceId, reason: 'Tapped the wrong name' }));

test('taken back, the judgement before it stands again', async () => {
  await judge(3);
  const second = await judge(1);
  const { estimate } = await withdraw(second);
  expect(estimate).toMatchObject({ status: 'not-enough', level: 3, count: 1 });
});

test('without its only judgement a goal has no evidence yet', async () => {
  const { estimate } = await withdraw(await judge(3));
  expect(estimate).toEqual({
    status: 'no-evidence',
    level: null,
    displayed: null,
    word: null,
    band: null,
    count: 0,
  });
});

test('both rows stay, the withdrawal knows who, when and why, and twice is as once', async () => {
  const id = await judge(3);
  const once = await withdraw(id);
  expect(await withdraw(id)).toEqual(once);
  const rows = await nine.inSchool((school) =>
    school.db
      .selectFrom('evidence as e')
      .innerJoin('evidence_withdrawals as x', (join) =>
        join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
      )
      .select(['e.level', 'x.reason', 'x.withdrawn_by as by', 'x.withdrawn_at as at'])
      .where('e.school_id', '=', school.id)
      .execute(),
  );
  expect(rows).toEqual([
    {
      level: 3,
      reason: 'Tapped the wrong name',
      by: nine.ortega.standing.personId,
      at: new Date('2026-11-24T15:00:00Z'),
    },
  ]);
  const lines = await nine.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select('subject_ids')
      .where('school_id', '=', school.id)
      .where('act', '=', 'evidence.withdraw')
      .execute(),
  );
  expect(lines).toEqual([{ subject_ids: [id] }]);
});

test('a co-teacher of the class may; a leader sees it but may not; for others it is not there', async () => {
  const id = await judge(3);
  await expect(withdraw(id, nine.leader)).rejects.toThrow(Forbidden);
  await expect(withdraw(id, nine.ana)).rejects.toThrow(Forbidden);
  await expect(withdraw(id, nine.chen)).rejects.toThrow(NotFound);
  await expect(withdraw(newId())).rejects.toThrow(NotFound);
  await expect(withdraw('x')).rejects.toThrow(NotFound);
  const { estimate } = await withdraw(id, nine.haddad);
  expect(estimate.count).toBe(0);
});

test('who judged may take it back after the class has passed on to others', async () => {
  const id = await judge(3);
  const moved = withStanding(nine.ortega, { teaches: [nine.biology] });
  expect((await withdraw(id, moved)).estimate.count).toBe(0);
});

test('the judgements of one tap are taken back together', async () => {
  const { ana, bao } = nine.students;
  const first = await judge(2, onDay(nine.ortega, '2026-11-20'));
  const ids = [first, await judge(3), await judge(3, nine.ortega, bao)];
  const withdrawn = await nine.inSchool((school) =>
    withdrawSeveral(school, { by: nine.ortega, evidenceIds: ids }),
  );
  expect(withdrawn.map(({ studentId, estimate }) => [studentId, estimate.count])).toEqual([
    [ana, 0],
    [ana, 0],
    [bao, 0],
  ]);
});

test('put back, it stands again as it was; only who took it back does, and once', async () => {
  const before = await judge(2, onDay(nine.ortega, '2026-11-20'));
  await withdraw(before, nine.haddad);
  const writeId = newId();
  const restore = (by: Actor) =>
    nine.inSchool((school) => restoreEvidence(school, { by, evidenceId: before, writeId }));
  await expect(restore(nine.ortega)).rejects.toThrow(NotFound);
  const restored = await restore(nine.haddad);
  expect(restored.estimate).toMatchObject({ level: 2, count: 1 });
  expect(await restore(nine.haddad)).toEqual(restored);
  const [row] = await nine.inSchool((school) =>
    school.db
      .selectFrom('evidence')
      .select(['judge_id as judge', 'worked_on as day', 'level'])
      .where('school_id', '=', school.id)
      .where('id', '=', restored.evidenceId)
      .execute(),
  );
  expect(row).toEqual({ judge: nine.ortega.standing.personId, day: '2026-11-20', level: 2 });
});
