import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { MergeReason } from '#core/merges/merge-reasons.ts';
import { newId } from '#platform/db/new-id.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedTwins, plantTwins } from '#tests/merges/plant-twins.ts';
import { compareForMerge } from './compare-for-merge.ts';
import { confirmMerge } from './confirm-merge.ts';
import { dismissProposal, restoreProposal } from './dismiss-proposal.ts';
import { listMerges } from './list-merges.ts';
import { listProposals } from './list-proposals.ts';
import { proposeMerge } from './propose-merge.ts';
import { undoMerge } from './undo-merge.ts';

let test_: TestDatabase;
let planted: PlantedTwins;
beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantTwins(test_);
});
afterAll(() => test_.close());

const propose = (reasons: readonly MergeReason[], ids?: readonly [string, string]) =>
  planted.inSchool((school) => {
    const [oneId, otherId] = ids ?? [planted.students.ana, planted.twin];
    return proposeMerge(school, { oneId, otherId, reasons, source: 'import', now: planted.leader.now });
  });
const list = () => planted.inSchool((school) => listProposals(school, { by: planted.leader }));

test('a pair stands on the list once, in either order, with all its reasons', async () => {
  const first = await propose(['same-name']);
  const again = await propose(['same-name', 'same-phone'], [planted.twin, planted.students.ana]);
  expect(again).toEqual({ outcome: 'known', proposalId: first.proposalId });
  const [proposal, ...others] = await list();
  expect(others).toEqual([]);
  expect(proposal).toMatchObject({
    reasons: ['same-name', 'same-phone'],
    source: 'import',
    proposedBy: null,
  });
  expect([proposal?.one.display, proposal?.other.display].toSorted()).toEqual([
    'Ana Maria Reyes',
    'Ana Reyes',
  ]);
});

test('dismissed, it comes back for a new reason only, or when the dismissal is taken back', async () => {
  const { leader } = planted;
  const { proposalId = '' } = await propose(['same-name']);
  await planted.inSchool((school) => dismissProposal(school, { by: leader, proposalId }));
  expect(await propose(['same-name'])).toEqual({ outcome: 'known', proposalId: undefined });
  expect(await list()).toEqual([]);
  await planted.inSchool((school) => restoreProposal(school, { by: leader, proposalId }));
  expect(await list()).toHaveLength(1);
  await planted.inSchool((school) => dismissProposal(school, { by: leader, proposalId }));
  expect((await propose(['same-email'])).outcome).toBe('proposed');
  await expect(
    planted.inSchool((school) => restoreProposal(school, { by: leader, proposalId })),
  ).rejects.toThrow('These two are on the list already.');
});

test('nobody proposes nothing, oneself twice, or people of nowhere', async () => {
  const { ana } = planted.students;
  await expect(propose([])).rejects.toThrow('reasons: is-empty');
  await expect(propose(['same-name'], [ana, ana])).rejects.toThrow('otherId: is-the-same');
  await expect(propose(['same-name'], [ana, newId()])).rejects.toThrow('There is no such person.');
  await expect(
    planted.inSchool((school) =>
      proposeMerge(school, {
        oneId: ana,
        otherId: planted.twin,
        reasons: ['said-by-person'],
        source: 'person',
        by: planted.ortega,
        now: planted.ortega.now,
      }),
    ),
  ).rejects.toThrow('There is no such person.');
  await expect(planted.inSchool((school) => listProposals(school, { by: planted.ortega }))).rejects.toThrow(
    'There is no such page.',
  );
});

test('merged, it is off the list and among the merges; undone, it is back', async () => {
  const { leader, students, twin } = planted;
  await propose(['same-name']);
  const merged = await planted.inSchool((school) =>
    confirmMerge(school, {
      by: leader,
      merge: { writeId: newId(), keptId: students.ana, aliasId: twin, reason: 'One child', signIns: 'kept' },
    }),
  );
  expect(await list()).toEqual([]);
  expect(await propose(['same-email'])).toEqual({ outcome: 'known', proposalId: undefined });
  const merges = await planted.inSchool((school) =>
    listMerges(school, { by: leader, personId: students.ana }),
  );
  expect(merges).toMatchObject([
    {
      kept: 'Ana Reyes',
      alias: 'Ana Maria Reyes',
      reason: 'One child',
      mergedBy: 'Ms. Okafor',
      isLast: true,
    },
  ]);
  const mergeId = merged.outcome === 'merged' ? merged.mergeId : '';
  await planted.inSchool((school) => undoMerge(school, { by: leader, writeId: newId(), mergeId }));
  expect(await list()).toHaveLength(1);
});

test('side by side: what is known of each', async () => {
  const { students, twin, judge, leader } = planted;
  await judge(students.ana, { task: 'slip', level: 2, on: '2026-11-03' });
  const { one, other, problem } = await planted.inSchool((school) =>
    compareForMerge(school, { by: leader, oneId: students.ana, otherId: twin }),
  );
  expect(problem).toBeUndefined();
  expect(one).toMatchObject({
    names: ['Ana Reyes'],
    evidence: 1,
    feedback: 0,
    classes: [{ title: '9B', courseTitle: 'Algebra 1', as: 'student' }],
  });
  expect(other).toMatchObject({ names: ['Ana Maria Reyes'], evidence: 0, signIns: [], rosterIds: [] });
});
