import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { listThreads } from '#school/families/list-threads.ts';
import { listFeedback } from '#school/feedback/list-feedback.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { keyOf } from '#school/mastery/cell.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { draftParts } from '#school/messages/draft-parts.ts';
import { listParts } from '#school/messages/list-parts.ts';
import { listUnits } from '#school/units/list-units.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import type { GoalKey } from './courses/courses.ts';
import type { PersonKey } from './people/people.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

/** Levels of the judgements that stand, oldest first. */
async function levelsOf(student: PersonKey, goal: GoalKey): Promise<number[]> {
  const { world } = opened;
  const rows = await world.inSchool((school) =>
    school.db
      .selectFrom('evidence as e')
      .leftJoin('evidence_withdrawals as x', (join) =>
        join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
      )
      .select('e.level')
      .where('e.school_id', '=', school.id)
      .where('e.student_id', '=', world.people[student].personId)
      .where('e.goal_id', '=', world.goals[goal].goalId)
      .where('x.id', 'is', null)
      .orderBy('e.worked_on')
      .orderBy('e.recorded_at')
      .execute(),
  );
  return rows.map(({ level }) => level);
}

describe('students with stories', () => {
  test('Salma grew fast in what slope means', async () => {
    expect(await levelsOf('salma', 'slope')).toEqual([1, 2, 3, 4]);
  });

  test('Dorje has too little evidence on the goals in focus', async () => {
    expect(await levelsOf('dorje', 'slope')).toEqual([2, 2]);
    expect(await levelsOf('dorje', 'fourWays')).toEqual([2]);
  });

  test('nobody has spoken to Theo, though there is much evidence', async () => {
    const { world } = opened;
    const by = await world.actor('valdez');
    const studentId = world.people.theo.personId;
    const said = await world.inSchool((school) => listFeedback(school, { by, studentId, language: 'en' }));
    expect(said).toEqual([]);
    expect((await levelsOf('theo', 'slope')).length).toBeGreaterThanOrEqual(4);
  });

  test('Marisabel’s retake stands in the place of her first try', async () => {
    const { world } = opened;
    const cell = {
      studentId: world.people.marisabel.personId,
      goalId: world.goals.equations.goalId,
      span: '2026-27',
    };
    const judgements = await world.inSchool((school) => readJudgements(school, [cell]));
    const pieces = gatherPieces(judgements.get(keyOf(cell)) ?? []);
    const first = pieces.find(({ replaced }) => replaced.length > 0);
    expect(first).toMatchObject({ day: '2026-10-28', level: 3 });
  });

  test('Nabila came five weeks ago, so nothing is known from before', async () => {
    const { world } = opened;
    const row = await world.inSchool((school) =>
      school.db
        .selectFrom('evidence')
        .select((e) => e.fn.min('worked_on').as('first'))
        .where('school_id', '=', school.id)
        .where('student_id', '=', world.people.nabila.personId)
        .executeTakeFirstOrThrow(),
    );
    expect(row.first >= '2026-10-19').toBe(true);
  });

  test('a judgement of Tyrell’s was taken back and counts no more', async () => {
    expect(await levelsOf('tyrell', 'slope')).not.toContain(4);
  });
});

describe('the course', () => {
  test('has seven goals this year and an eighth set aside with its reason', async () => {
    const { world } = opened;
    const adoptions = await world.inSchool((school) =>
      listAdoptions(school, { courseId: world.courses.algebra, schoolYear: '2026-27' }),
    );
    expect(adoptions.filter(({ setAside }) => !setAside)).toHaveLength(7);
    expect(adoptions.find(({ setAside }) => setAside)).toMatchObject({
      goalId: world.goals.spread.goalId,
      setAside: { reason: 'Statistics in grade 10 gives it the time it needs.' },
    });
  });

  test('lacks one wording in Arabic and all in Urdu', async () => {
    const { world } = opened;
    const { slope, fourWays } = world.goals;
    const words = (language: string) =>
      world.inSchool((school) =>
        goalWordings(school, { goalIds: [slope.goalId, fourWays.goalId], language }),
      );
    const arabic = await words('ar');
    expect(arabic.get(slope.goalId)?.statement).toBe('أستطيع أن أقول ماذا يخبرنا ميل الخط عن قصته.');
    expect(arabic.get(fourWays.goalId)).toMatchObject({ language: 'en', isFallback: true });
    expect((await words('ur')).get(slope.goalId)).toMatchObject({ language: 'en', isFallback: true });
  });

  test('has two units behind it, one with two goals in focus, and one ahead', async () => {
    const { world } = opened;
    const by = await world.actor('valdez');
    const units = await world.inSchool((school) =>
      listUnits(school, { by, courseId: world.courses.algebra }),
    );
    const spans = units
      .map(({ startsOn, endsOn }) => [startsOn, endsOn])
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
    expect(spans).toEqual([
      ['2026-09-14', '2026-10-02'],
      ['2026-10-05', '2026-10-30'],
      ['2026-11-02', '2026-12-11'],
      ['2026-12-14', '2027-01-15'],
    ]);
  });
});

describe('families', () => {
  test('this week bears a draft for nearly all of 9B, and says so where it bears none', async () => {
    const { world } = opened;
    const by = await world.actor('valdez');
    const { classId } = world.classes.algebra9B;
    const week = '2026-11-23';
    const messages = await world.inSchool(async (school) => {
      await draftParts(school, { by, classId, week });
      return listParts(school, { by, classId, week, language: 'en' });
    });
    const state = (key: PersonKey) =>
      messages.parts.find(({ student }) => student.studentId === world.people[key].personId)?.state;
    expect(messages.parts.filter(({ state }) => state === 'to-read').length).toBeGreaterThanOrEqual(20);
    expect(state('dorje')).toBe('nothing-to-say');
    expect(state('idris')).toBe('to-read');
    const caio = messages.parts.find(({ student }) => student.studentId === world.people.caio.personId);
    expect(caio?.part.content.leftOut).toMatchObject([{ reason: 'carries-a-level' }]);
  });

  test('last week’s letters went to the adults who may hear, each in their language', async () => {
    const { world } = opened;
    const letters = await world.inSchool((school) =>
      school.db
        .selectFrom('digests')
        .select(['adult_id', 'language'])
        .where('school_id', '=', school.id)
        .execute(),
    );
    const languages = (key: PersonKey) =>
      letters.filter(({ adult_id }) => adult_id === world.people[key].personId).map((each) => each.language);
    expect(languages('hanan')).toEqual(['ar']);
    expect(languages('weiming')).toEqual(['zh-Hans']);
    expect(languages('imran')).toEqual(['ur']);
    expect(languages('yolanda')).toEqual(['es']);
    expect(languages('ramon')).toEqual(['en']);
    // Whose guardianship ended, who has only a telephone, and who wants none.
    expect([...languages('altagracia'), ...languages('saleh'), ...languages('patrice')]).toEqual([]);
  });

  test('Hanan’s answer waits for Ms. Valdez, and Yolanda’s was read', async () => {
    const { world } = opened;
    const by = await world.actor('valdez');
    const threads = await world.inSchool((school) => listThreads(school, { by }));
    expect(threads.map(({ adultId }) => adultId)).toEqual([
      world.people.hanan.personId,
      world.people.yolanda.personId,
    ]);
    expect(threads.map(({ messages }) => messages.some(({ wantsInterpreter }) => wantsInterpreter))).toEqual([
      true,
      false,
    ]);
  });
});

test('the neighbour school shares a database, one mother’s sign-in, and nothing else', async () => {
  const { world, database } = opened;
  const bell = await world.neighbourActor('bell');
  expect(bell.standing.teaches).toEqual([
    { classId: world.neighbour.classId, courseId: world.neighbour.courseId },
  ]);
  const memberships = await database
    .selectFrom('memberships as m')
    .innerJoin('identities as i', 'i.id', 'm.identity_id')
    .select('m.school_id')
    .where('i.email', '=', 'guerline.jean-baptiste@family.example')
    .execute();
  expect(memberships.map(({ school_id }) => school_id).toSorted()).toEqual(
    [world.school.id, world.neighbour.school.id].toSorted(),
  );
});
