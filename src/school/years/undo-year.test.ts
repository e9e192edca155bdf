import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listYearClasses } from '#school/classes/list-year-classes.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { actorOn, asProposed, hashTables, SHAPE, WORK } from '#tests/years/turn-year.ts';
import { findRollover } from './find-rollover.ts';
import { makeYear } from './make-year.ts';
import { proposeYear } from './propose-year.ts';
import type { RolloverPlan } from './rollover-plan.ts';
import { undoYear } from './undo-year.ts';

let opened: TestWorld;
let nwosu: Actor;
beforeEach(async () => {
  opened = await openWorld();
  nwosu = await opened.world.actor('nwosu');
});
afterEach(() => opened.close());

const inSchool: TestWorld['world']['inSchool'] = (work) => opened.world.inSchool(work);
const personId = (key: keyof TestWorld['world']['people']) => opened.world.people[key].personId;
const propose = (by: Actor = nwosu) => inSchool((school) => proposeYear(school, { by, language: 'en' }));
const make = (plan: RolloverPlan, by: Actor = nwosu) => inSchool((school) => makeYear(school, { by, plan }));
const undo = (rolloverId: string, by: Actor = nwosu) =>
  inSchool((school) => undoYear(school, { by, rolloverId }));
const hashes = (...tables: string[]) => hashTables(opened, tables);

describe('undone within a day', () => {
  test('everything is as it was before, row by row', async () => {
    const before = await hashes(...WORK, ...SHAPE);
    const { rolloverId } = await make(asProposed(await propose(), { setAside: true }));
    expect(await hashes(...SHAPE)).not.toEqual(before.slice(WORK.length));
    expect(await inSchool((school) => findRollover(school, { by: nwosu }))).toMatchObject({
      rolloverId,
      toYear: '2027-28',
      classes: 4,
      madeBy: 'Dr. Nwosu',
    });
    expect(await undo(rolloverId)).toEqual({ outcome: 'undone' });
    expect(await hashes(...WORK, ...SHAPE)).toEqual(before);
    expect(await undo(rolloverId)).toEqual({ outcome: 'already' });
    expect(await inSchool((school) => findRollover(school, { by: nwosu }))).toBeUndefined();
    await make(asProposed(await propose()));
  });

  test('grades that were raised at once come down again', async () => {
    // Made in the days after the year began: the grades are raised with it.
    const summer = await actorOn(opened, 'nwosu', '2027-09-08');
    const proposal = await inSchool((school) => proposeYear(school, { by: summer, language: 'en' }));
    expect(proposal).toMatchObject({ fromYear: '2026-27', toYear: '2027-28' });
    const before = await hashes('people');
    const { rolloverId } = await make(asProposed(proposal), summer);
    expect(await hashes('people')).not.toEqual(before);
    expect(await undo(rolloverId, summer)).toEqual({ outcome: 'undone' });
    expect(await hashes('people')).toEqual(before);
  });

  test('is refused where work was recorded in the new classes, and says what stands in the way', async () => {
    const summer = await actorOn(opened, 'nwosu', '2027-09-08');
    const { rolloverId } = await make(
      asProposed(await inSchool((school) => proposeYear(school, { by: summer, language: 'en' }))),
      summer,
    );
    const classes = await inSchool((school) =>
      listYearClasses(school, { by: summer, schoolYear: '2027-28', language: 'en' }),
    );
    await inSchool(async (school) =>
      recordEvidence(school, {
        by: await actorOn(opened, 'valdez', '2027-09-08'),
        evidence: {
          id: newId(),
          classId: classes.find(({ title }) => title === '10B')?.classId ?? '',
          studentId: personId('joaquin'),
          goalId: opened.world.goals.slope.goalId,
          level: 3,
        },
      }),
    );
    const all = await hashes(...SHAPE);
    expect(await undo(rolloverId, summer)).toEqual({
      outcome: 'in-the-way',
      what: { evidence: 1, feedback: 0, goals: 0 },
    });
    expect(await hashes(...SHAPE)).toEqual(all);
  });

  test('is too old after a day, the leader’s alone, and of one’s own school', async () => {
    const { rolloverId } = await make(asProposed(await propose()));
    const later = { ...nwosu, now: new Date(nwosu.now.getTime() + 86_400_001) };
    expect(await undo(rolloverId, later)).toEqual({ outcome: 'too-old' });
    await expect(undo(rolloverId, await opened.world.actor('pagan'))).rejects.toThrow(Forbidden);
    await expect(undo(newId())).rejects.toThrow(NotFound);
  });
});
