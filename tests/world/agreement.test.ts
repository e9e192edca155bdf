import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualCalculation } from '#core/mastery/choose-method.ts';
import { estimateFrom } from '#core/mastery/estimate-from.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { recencyMean } from '#core/mastery/methods/recency-mean.ts';
import { replay } from '#core/mastery/replay.ts';
import { mayReadAsStaff, mayReadRecord, staffReach } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { keyOf } from '#school/mastery/cell.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { listStudentsInReach } from '#school/people/list-students-in-reach.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type PersonKey, people } from './people/people.ts';
import { students } from './people/students.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

describe('who may read whom', () => {
  test('the rule for one student and the statement for many agree for every person and every student', async () => {
    const { world } = opened;
    const facts = await world.inSchool(async (school) => {
      const all = [];
      for (const { key } of students)
        all.push(
          await loadStudentFacts(school, { studentId: world.people[key].personId, today: world.today }),
        );
      return all;
    });
    const disagreements: string[] = [];
    let pairs = 0;
    for (const { key } of people) {
      const by = await world.actor(key);
      const inReach = await world.inSchool((school) => listStudentsInReach(school, { by }));
      const reach = staffReach(by.standing);
      const ofStaff = await world.inSchool((school) => listStudentsInReach(school, { by, reach }));
      for (const student of facts) {
        const may = mayReadRecord(by.standing, student) !== undefined;
        if (may) pairs += 1;
        if (may !== inReach.has(student.studentId)) disagreements.push(`${key} ${student.studentId}`);
        const asStaff = mayReadAsStaff(by.standing, student) !== undefined;
        if (asStaff !== ofStaff.has(student.studentId))
          disagreements.push(`${key} staff ${student.studentId}`);
      }
      const known = new Set(facts.map(({ studentId }) => studentId));
      disagreements.push(...[...inReach].filter((id) => !known.has(id)).map((id) => `${key} ${id}`));
    }
    expect(disagreements).toEqual([]);
    // 59 students each of themselves, the leader of all, and so on: the comparison is not one of nothing.
    expect(pairs).toBeGreaterThan(250);
  });

  test.each<[PersonKey, readonly PersonKey[]]>([
    ['yolanda', ['joaquin', 'valentina']],
    ['ramon', ['joaquin']],
    ['altagracia', []],
    ['tran', [...english(), 'leo']],
    ['pagan', []],
    ['haddad', ['nabila', 'idris', 'salma', 'junhao']],
    ['brandt', ['theo', 'kofi']],
    ['whitfield', []],
    ['kofi', ['kofi']],
  ])('%s reads of these and of nobody else', async (person, expected) => {
    const { world } = opened;
    const by = await world.actor(person);
    const inReach = await world.inSchool((school) => listStudentsInReach(school, { by }));
    const keys = students.map(({ key }) => key).filter((key) => inReach.has(world.people[key].personId));
    expect(keys.toSorted()).toEqual([...expected].toSorted());
  });
});

describe('what is kept of the evidence', () => {
  test('every stored estimate is to the last bit what a replay of all evidence gives', async () => {
    const { world } = opened;
    const [stored, replayed] = await world.inSchool(async (school) => {
      const kept = await readEstimates(school);
      const judgements = await readJudgements(school, kept);
      const scale = await ensureScale(school);
      return [
        kept,
        kept.map((cell) => {
          const state = replay(recencyMean, gatherPieces(judgements.get(keyOf(cell)) ?? []));
          const { level, word, band, status } = estimateFrom(state, usualCalculation(scale));
          const { studentId, goalId, span } = cell;
          return {
            studentId,
            goalId,
            span,
            state: [state.n, state.d, state.q, state.count, state.lastDay],
            says: [level, word, band?.[0] ?? null, band?.[1] ?? null, status],
          };
        }),
      ];
    });
    expect(stored.length).toBeGreaterThan(300);
    expect(stored).toEqual(replayed);
  });
});

function english(): PersonKey[] {
  return [
    ...(['nabila', 'salma', 'idris', 'junhao', 'woodley', 'bo', 'mariaFernanda', 'andriy'] as const),
    ...(['nilufar', 'esperanza', 'joaquin', 'theo', 'alejandro', 'daniela', 'samuel'] as const),
    ...(['emilio', 'hawa', 'bibek', 'soledad', 'jorgeLuis'] as const),
  ];
}

async function readEstimates(school: InSchool) {
  const rows = await school.db
    .selectFrom('estimates')
    .select([
      'student_id',
      'goal_id',
      'span',
      'weighted_sum',
      'weight',
      'weight_squares',
      'pieces',
      'last_on',
      'level',
      'word',
      'band_low',
      'band_high',
      'status',
    ])
    .where('school_id', '=', school.id)
    .execute();
  return rows.map((row) => ({
    studentId: row.student_id,
    goalId: row.goal_id,
    span: row.span,
    state: [row.weighted_sum, row.weight, row.weight_squares, row.pieces, row.last_on],
    says: [row.level, row.word, row.band_low, row.band_high, row.status],
  }));
}
