import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GoalLink } from '#core/goals/check-link.ts';
import { Forbidden, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type PlantedCourse, plantCourse } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { addGoal } from './add-goal.ts';
import { endLink } from './end-link.ts';
import { linkGoals } from './link-goals.ts';
import { listLinks } from './list-links.ts';
import { listNearGoals } from './list-near-goals.ts';

let test_: TestDatabase;
let planted: PlantedCourse;
/** Of Algebra, of Ms. Ortega */
let slope: string;
let lines: string;
/** Of Biology, of Mr. Chen */
let cells: string;

beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantCourse(test_);
  const { ortega, chen, algebra, biology } = planted;
  slope = await add(ortega, algebra.courseId, 'say slope');
  lines = await add(ortega, algebra.courseId, 'draw lines');
  cells = await add(chen, biology.courseId, 'model cells');
});
afterAll(() => test_.close());

async function add(by: Actor, courseId: string, title: string, replacesId?: string): Promise<string> {
  const wording = { language: 'en', title, statement: `I can ${title}.` };
  const added = await planted.inSchool((school) =>
    addGoal(school, { by, courseId, kind: 'content', wording, replacesId }),
  );
  if (added.outcome !== 'added') throw new Error('There is room');
  return added.goalId;
}

const link = (kind: GoalLink['kind'], fromId: string, toId: string, by = planted.ortega, reason = '') =>
  planted.inSchool((school) => linkGoals(school, { by, kind, fromId, toId, reason }));

async function linkIdOf(linked: ReturnType<typeof link>): Promise<string> {
  const outcome = await linked;
  if (outcome.outcome !== 'linked') throw new Error(outcome.problem);
  return outcome.linkId;
}

const end = (linkId: string, by = planted.ortega) =>
  planted.inSchool((school) => endLink(school, { by, linkId }));

async function said(goalId: string) {
  const links = await planted.inSchool((school) => listLinks(school, { goalIds: [goalId], language: 'en' }));
  return links.get(goalId)?.map(({ side, other, reason }) => [side, other.title, reason]) ?? [];
}

function audited() {
  return planted.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['act', 'relation', 'subject_ids as ids'])
      .where('school_id', '=', school.id)
      .where('act', 'like', 'goal.link%')
      .orderBy('id')
      .execute(),
  );
}

test('each goal says its side of a link, until the link ends', async () => {
  const linkId = await linkIdOf(link('precedes', slope, lines, planted.ortega, ' Lines need it. '));
  expect(await said(slope)).toEqual([['leads-to', 'draw lines', 'Lines need it.']]);
  expect(await said(lines)).toEqual([['after', 'say slope', 'Lines need it.']]);
  await end(linkId);
  await end(linkId);
  expect(await said(slope)).toEqual([]);
  expect(await audited()).toEqual([
    { act: 'goal.link', relation: 'teaches', ids: [slope, lines] },
    { act: 'goal.link-end', relation: 'teaches', ids: [slope, lines] },
  ]);
});

test('a change of meaning is a new goal in the place of the old one, and the old one says so', async () => {
  const rate = await add(planted.ortega, planted.algebra.courseId, 'explain a rate', slope);
  expect(await said(rate)).toEqual([['replaces', 'say slope', '']]);
  expect(await said(slope)).toEqual([['replaced-by', 'explain a rate', '']]);
});

test('no goal is linked to itself, or twice, or in a circle; an ended link closes none', async () => {
  const linkId = await linkIdOf(link('precedes', slope, lines));
  expect(await link('precedes', slope, slope)).toEqual({ outcome: 'refused', problem: 'itself' });
  expect(await link('precedes', slope, lines)).toEqual({ outcome: 'refused', problem: 'already' });
  expect(await link('precedes', lines, slope)).toEqual({ outcome: 'refused', problem: 'circle' });
  await end(linkId);
  expect(await link('precedes', lines, slope)).toMatchObject({ outcome: 'linked' });
});

test('two who link at once close no circle together', async () => {
  const made = await Promise.all([link('precedes', slope, lines), link('precedes', lines, slope)]);
  expect(made.map(({ outcome }) => outcome).toSorted()).toEqual(['linked', 'refused']);
});

test('an order is said by who plans one goal and reads the other; replacing by who plans both', async () => {
  await expect(link('precedes', slope, cells)).rejects.toThrow(NotFound);
  await expect(link('replaces', slope, cells)).rejects.toThrow(NotFound);
  await expect(link('precedes', slope, lines, planted.ana)).rejects.toThrow(Forbidden);
  await expect(link('precedes', slope, lines, planted.chen)).rejects.toThrow(NotFound);
  const linkId = await linkIdOf(link('precedes', slope, cells, planted.leader));
  await expect(end(linkId)).rejects.toThrow(NotFound);
  await end(linkId, planted.leader);
});

test('a reason is words and no markup', async () => {
  await expect(link('precedes', slope, lines, planted.ortega, '<b>x</b>')).rejects.toThrow(Invalid);
  await expect(end(slope)).rejects.toThrow(NotFound);
});

test('a teacher may link the goals of their courses, a leader those of the school', async () => {
  const near = async (by: Actor) => {
    const goals = await planted.inSchool((school) =>
      listNearGoals(school, { by, goalId: slope, language: 'en' }),
    );
    return goals.map(({ courseTitle, wording }) => `${courseTitle}: ${wording.title}`);
  };
  expect(await near(planted.ortega)).toEqual(['Algebra 1: draw lines']);
  expect(await near(planted.leader)).toEqual(['Algebra 1: draw lines', 'Biology 1: model cells']);
  expect(await near(planted.ana)).toEqual([]);
});
