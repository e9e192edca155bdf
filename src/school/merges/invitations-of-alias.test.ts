import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { endGuardianship } from '#school/families/end-guardianship.ts';
import { acceptInvitation } from '#school/invitations/accept-invitation.ts';
import { listInvited } from '#school/invitations/list-invited.ts';
import { lookAtInvitation } from '#school/invitations/look-at-invitation.ts';
import { makeInvitations } from '#school/invitations/make-invitations.ts';
import { plantPerson } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedFamilies, plantFamilies } from '#tests/families/plant-families.ts';
import { copyDatabase } from '#tests/merges/copy-database.ts';
import { confirmMerge } from './confirm-merge.ts';
import { undoMerge } from './undo-merge.ts';

let test_: TestDatabase;
let planted: PlantedFamilies;
/** Luis once more, family to Ana and to Bao */
let again: string;
beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantFamilies(test_);
  again = await planted.inSchool((school) => plantPerson(school, ['Luis A. Reyes', 'Reyes, Luis A.']));
  await guard(again, planted.students.ana);
  await guard(again, planted.students.bao);
});
afterAll(() => test_.close());

async function guard(adultId: string, studentId: string): Promise<void> {
  await planted.inSchool((school) =>
    school.db
      .insertInto('guardianships')
      .values({
        school_id: school.id,
        id: newId(),
        adult_id: adultId,
        student_id: studentId,
        may_see: true,
        may_hear: true,
        may_reply: true,
        source: 'import',
        from_on: '2026-08-01',
      })
      .execute(),
  );
}

/** Prints a letter and answers the secret in its square. */
async function print(adultId: string): Promise<string> {
  const { letters } = await planted.inSchool((school) =>
    makeInvitations(school, { by: planted.leader, writeId: newId(), adultIds: [adultId], channel: 'letter' }),
  );
  const [letter] = letters === 'made before' ? [] : letters;
  if (!letter) throw new Error('Nobody was invited');
  return letter.token;
}

const at = () => ({ timeZone: 'America/New_York', now: planted.leader.now, browserSecret: undefined });

/** Whom the letter lets in; undefined where it opens nothing. */
async function opensFor(token: string): Promise<string | undefined> {
  const found = await planted.inSchool((school) => lookAtInvitation(school, { key: { token }, ...at() }));
  return found?.adultId;
}

async function merge(keptId: string, aliasId: string): Promise<string> {
  const merged = await planted.inSchool((school) =>
    confirmMerge(school, {
      by: planted.leader,
      merge: { writeId: newId(), keptId, aliasId, reason: 'The same telephone', signIns: 'both' },
    }),
  );
  if (merged.outcome !== 'merged') throw new Error(merged.problem);
  return merged.mergeId;
}

const undo = (mergeId: string) =>
  planted.inSchool((school) => undoMerge(school, { by: planted.leader, writeId: newId(), mergeId }));

const stateOf = async (adultId: string) => {
  const invited = await planted.inSchool((school) =>
    listInvited(school, { by: planted.leader, language: 'en' }),
  );
  return invited.find((each) => each.adultId === adultId)?.state;
};

describe('a letter of the alias', () => {
  test('lets the person kept in, is listed with them, and goes back when the merge is undone', async () => {
    const { luis } = planted.adults;
    const token = await print(again);
    const before = await copyDatabase(test_.ownerUrl);
    const mergeId = await merge(luis, again);
    expect(await opensFor(token)).toBe(luis);
    expect(await stateOf(luis)).toBe('open');
    await undo(mergeId);
    expect(await copyDatabase(test_.ownerUrl)).toEqual(before);
    expect(await opensFor(token)).toBe(again);
  });

  test('ends where the person kept has one in hand, which stays', async () => {
    const { luis } = planted.adults;
    const [ofLuis, ofAgain] = [await print(luis), await print(again)];
    const mergeId = await merge(luis, again);
    expect(await opensFor(ofLuis)).toBe(luis);
    expect(await opensFor(ofAgain)).toBeUndefined();
    expect(await stateOf(luis)).toBe('open');
    await undo(mergeId);
    expect(await opensFor(ofLuis)).toBe(luis);
    expect(await opensFor(ofAgain)).toBeUndefined();
    expect(await stateOf(again)).toBe('ended');
  });

  test('takes the place of one that has run out', async () => {
    const { luis } = planted.adults;
    await print(luis);
    await planted.inSchool((school) =>
      school.db
        .updateTable('invitations')
        .set({ made_at: new Date('2026-11-01T12:00:00Z'), expires_at: new Date('2026-11-15T12:00:00Z') })
        .where('school_id', '=', school.id)
        .where('adult_id', '=', luis)
        .execute(),
    );
    const token = await print(again);
    await merge(luis, again);
    expect(await opensFor(token)).toBe(luis);
    expect(await stateOf(luis)).toBe('open');
  });

  test('that was used while they were one stays with whom it let in', async () => {
    const { luis } = planted.adults;
    const token = await print(again);
    const mergeId = await merge(luis, again);
    const accepted = await planted.inSchool((school) =>
      acceptInvitation(school, {
        key: { token },
        viewerId: undefined,
        asViewer: false,
        requestId: newId(),
        address: undefined,
        ...at(),
      }),
    );
    expect(accepted.outcome).toBe('in');
    await undo(mergeId);
    const { adultId } = await planted.inSchool((school) =>
      school.db
        .selectFrom('invitations')
        .select('adult_id as adultId')
        .where('school_id', '=', school.id)
        .where('used_at', 'is not', null)
        .executeTakeFirstOrThrow(),
    );
    expect(adultId).toBe(luis);
    expect([await stateOf(luis), await stateOf(again)]).toEqual(['signs-in', 'none']);
  });
});

test('a letter about a child who stood twice opens about the one kept', async () => {
  const { students, adults } = planted;
  const twin = await planted.inSchool((school) => plantPerson(school, ['Chidi O.', 'O., Chidi']));
  await guard(again, twin);
  await planted.inSchool((school) =>
    school.db
      .updateTable('guardianships')
      .set({ until_on: '2026-10-01', end_reason: 'import' })
      .where('school_id', '=', school.id)
      .where('adult_id', '=', again)
      .where('student_id', '<>', twin)
      .execute(),
  );
  const token = await print(again);
  await merge(students.chidi, twin);
  expect(await opensFor(token)).toBe(again);
  expect(await stateOf(adults.amal)).toBe('none');
});

test.each(['kept', 'alias'] as const)('where an order stands with the %s, no letter opens', async (where) => {
  const { luis } = planted.adults;
  const { ana, bao } = planted.students;
  const [keptId, aliasId] = where === 'kept' ? [luis, again] : [again, luis];
  await planted.inSchool(async (school) => {
    const ofPair = (adultId: string, studentId: string) =>
      school.db
        .selectFrom('guardianships')
        .select('id')
        .where('school_id', '=', school.id)
        .where('adult_id', '=', adultId)
        .where('student_id', '=', studentId)
        .executeTakeFirstOrThrow();
    const by = planted.leader;
    const ending = { reason: 'asked', words: '', onDay: null } as const;
    const { id: ofBao } = await ofPair(again, bao);
    await endGuardianship(school, { by, writeId: newId(), guardianshipId: ofBao, ending });
    const { id: ofAna } = await ofPair(luis, ana);
    await endGuardianship(school, {
      by,
      writeId: newId(),
      guardianshipId: ofAna,
      ending: { ...ending, reason: 'court-order' },
    });
  });
  const token = await print(again);
  expect(await opensFor(token)).toBe(again);
  const mergeId = await merge(keptId, aliasId);
  expect(await opensFor(token)).toBeUndefined();
  await undo(mergeId);
  expect(await opensFor(token)).toBeUndefined();
});
