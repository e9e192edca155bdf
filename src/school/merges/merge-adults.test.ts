import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { listAdults } from '#school/families/list-adults.ts';
import { listConversation } from '#school/families/list-conversation.ts';
import { listThreads } from '#school/families/list-threads.ts';
import { reply } from '#school/families/reply.ts';
import { approveParts } from '#school/messages/approve-parts.ts';
import { draftParts } from '#school/messages/draft-parts.ts';
import { loadParts } from '#school/messages/load-parts.ts';
import { makeDigest } from '#school/messages/make-digest.ts';
import { makeReadLink } from '#school/messages/make-read-link.ts';
import { openReadLink } from '#school/messages/open-read-link.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { findSchool } from '#school/schools/find-school.ts';
import { plantPerson, today } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { withStanding } from '#tests/evidence/plant-class.ts';
import { type PlantedFamilies, plantFamilies, week } from '#tests/families/plant-families.ts';
import { copyDatabase } from '#tests/merges/copy-database.ts';
import { estimateOf } from '#tests/merges/plant-twins.ts';
import { confirmMerge, type NewMerge } from './confirm-merge.ts';
import { undoMerge } from './undo-merge.ts';

let test_: TestDatabase;
let planted: PlantedFamilies;
/** Rosa once more, as the second roster has her: family to Ana and to Bao */
let second: string;
beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantFamilies(test_);
  second = await planted.inSchool(async (school) => {
    const id = await plantPerson(school, ['Rosa M. Reyes', 'Reyes, Rosa M.']);
    await addGuardianship(school, id, planted.students.ana);
    await addGuardianship(school, id, planted.students.bao);
    return id;
  });
});
afterAll(() => test_.close());

async function addGuardianship(school: InSchool, adultId: string, studentId: string): Promise<void> {
  await school.db
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
      from_on: '2026-09-01',
    })
    .execute();
}

function merge(given: Partial<NewMerge> = {}) {
  return planted.inSchool((school) =>
    confirmMerge(school, {
      by: planted.leader,
      merge: {
        writeId: newId(),
        keptId: planted.adults.rosa,
        aliasId: second,
        reason: 'She told us',
        signIns: 'kept',
        ...given,
      },
    }),
  );
}

async function mergeAndTell(given: Partial<NewMerge> = {}): Promise<string> {
  const merged = await merge(given);
  if (merged.outcome !== 'merged') throw new Error(merged.problem);
  return merged.mergeId;
}

const undo = (mergeId: string) =>
  planted.inSchool((school) => undoMerge(school, { by: planted.leader, writeId: newId(), mergeId }));

const guarded = async (adultId: string) => {
  const standing = await planted.inSchool((school) => loadStanding(school, { personId: adultId, today }));
  return standing.guards.map(({ studentId }) => studentId).toSorted();
};

describe('what holds today goes over', () => {
  test('the person kept is family to all children of both, each once; undone, each to their own', async () => {
    const { ana, bao, dana } = planted.students;
    const before = await copyDatabase(test_.ownerUrl);
    const mergeId = await mergeAndTell();
    expect(await guarded(planted.adults.rosa)).toEqual([ana, bao, dana].toSorted());
    expect(await guarded(second)).toEqual([]);
    const adults = await planted.inSchool((school) => listAdults(school, { studentIds: [ana], today }));
    expect(adults.map(({ display }) => display).toSorted()).toEqual(['Luis Reyes', 'Rosa Reyes']);
    await undo(mergeId);
    expect(await copyDatabase(test_.ownerUrl)).toEqual(before);
  });

  test('what the school has ended for one of them comes back by no merge', async () => {
    const { ana, bao } = planted.students;
    await planted.inSchool((school) =>
      school.db
        .updateTable('guardianships')
        .set({ until_on: '2026-10-01', end_reason: 'court order' })
        .where('school_id', '=', school.id)
        .where('adult_id', '=', planted.adults.rosa)
        .where('student_id', '=', ana)
        .execute(),
    );
    await mergeAndTell();
    expect(await guarded(planted.adults.rosa)).not.toContain(ana);
    expect(await guarded(planted.adults.rosa)).toContain(bao);
  });

  test('what is ended in between stays ended when the merge is undone', async () => {
    const mergeId = await mergeAndTell();
    await planted.inSchool((school) =>
      school.db
        .updateTable('guardianships')
        .set({ until_on: today, end_reason: 'court order' })
        .where('school_id', '=', school.id)
        .where('adult_id', '=', planted.adults.rosa)
        .execute(),
    );
    await undo(mergeId);
    expect(await guarded(second)).toEqual([]);
    expect(await guarded(planted.adults.rosa)).toEqual([]);
  });
});

describe('messages', () => {
  test('what was sent to one of them is not sent to the other', async () => {
    const { classId, courseId, students, ortega, adults } = planted;
    await planted.inSchool(async (school) => {
      await draftParts(school, { by: ortega, classId, week });
      const parts = await loadParts(school, { courseId, week, studentIds: [students.ana] });
      await approveParts(school, { by: ortega, writeId: newId(), parts });
    });
    const first = await planted.inSchool((school) =>
      makeDigest(school, { adultId: adults.rosa, today, channel: 'email' }),
    );
    expect(first).toBeDefined();
    await mergeAndTell({ keptId: second, aliasId: adults.rosa });
    const again = await planted.inSchool((school) =>
      makeDigest(school, { adultId: adults.rosa, today, channel: 'email' }),
    );
    expect(again).toBeUndefined();
  });

  test('a link that was sent before opens the same, for the person kept', async () => {
    const { classId, courseId, students, ortega, adults, schoolId } = planted;
    const token = await planted.inSchool(async (school) => {
      await draftParts(school, { by: ortega, classId, week });
      const parts = await loadParts(school, { courseId, week, studentIds: [students.ana] });
      await approveParts(school, { by: ortega, writeId: newId(), parts });
      await makeDigest(school, { adultId: adults.rosa, today, channel: 'email' });
      const { id } = await school.db
        .selectFrom('digests')
        .select('id')
        .where('school_id', '=', school.id)
        .where('adult_id', '=', adults.rosa)
        .executeTakeFirstOrThrow();
      return makeReadLink(school, { digestId: id, adultId: adults.rosa, now: ortega.now });
    });
    await mergeAndTell({ keptId: second, aliasId: adults.rosa });
    const facts = await findSchool(test_.database, { id: schoolId });
    if (!facts) throw new Error('The school is here');
    const link = await planted.inSchool((school) => openReadLink(school, { token, facts, now: ortega.now }));
    expect(link?.adultId).toBe(second);
    expect(link?.content).toMatchObject({ kind: 'week', children: [{ called: 'Ana' }] });
  });

  test('both conversations about a child are one', async () => {
    const { students, adults, ortega } = planted;
    const asFamily = (personId: string) =>
      withStanding(ortega, {
        personId,
        roles: ['guardian'],
        teaches: [],
        guards: [{ studentId: students.ana, maySee: true, mayHear: true, mayReply: true }],
      });
    for (const [personId, body] of [
      [adults.rosa, 'Is there a club?'],
      [second, 'She liked the tank.'],
    ] as const)
      await planted.inSchool((school) =>
        reply(school, {
          by: asFamily(personId),
          writeId: newId(),
          reply: { studentId: students.ana, body, wantsInterpreter: false },
        }),
      );
    await mergeAndTell();
    const { threads, conversation } = await planted.inSchool(async (school) => ({
      threads: await listThreads(school, { by: ortega }),
      conversation: await listConversation(school, {
        adultId: adults.rosa,
        studentIds: [students.ana],
        today,
      }),
    }));
    expect(threads.map(({ adult, messages }) => [adult, messages.map(({ body }) => body)])).toEqual([
      ['Rosa Reyes', ['Is there a club?', 'She liked the tank.']],
    ]);
    expect(conversation.map(({ body, byAdult, author }) => [body, byAdult, author])).toEqual([
      ['Is there a club?', true, 'Rosa Reyes'],
      ['She liked the tank.', true, 'Rosa Reyes'],
    ]);
  });
});

test('a teacher who judged under two names is one judge: the later word holds, and undone both count', async () => {
  const { students, goals, classId, tasks, ortega, haddad } = planted;
  const evidence = { studentId: students.bao, goalId: goals.equations, classId, taskId: tasks.tank };
  await planted.inSchool((school) =>
    recordEvidence(school, { by: ortega, evidence: { ...evidence, id: newId(), level: 2 } }),
  );
  await planted.inSchool((school) =>
    recordEvidence(school, {
      by: { ...haddad, now: new Date(ortega.now.getTime() + 60_000) },
      evidence: { ...evidence, id: newId(), level: 3 },
    }),
  );
  const read = () =>
    planted.inSchool((school) => estimateOf(school, { studentId: students.bao, goalId: goals.equations }));
  expect(await read()).toMatchObject({ level: 2.5 });
  const mergeId = await mergeAndTell({
    keptId: ortega.standing.personId,
    aliasId: haddad.standing.personId,
  });
  expect(await read()).toMatchObject({ level: 3, pieces: 1 });
  await undo(mergeId);
  expect(await read()).toMatchObject({ level: 2.5, pieces: 1 });
});

describe('sign-ins', () => {
  async function plantSignIn(personId: string): Promise<string> {
    const [identityId, id] = [newId(), newId()];
    await test_.database
      .insertInto('identities')
      .values({ id: identityId, name: 'x', email: `${identityId}@mail.example` })
      .execute();
    await test_.database
      .insertInto('memberships')
      .values({
        id,
        identity_id: identityId,
        school_id: planted.schoolId,
        person_id: personId,
        from_on: '2026-08-01',
      })
      .execute();
    return id;
  }
  const read = (id: string) =>
    test_.database
      .selectFrom('memberships')
      .select(['person_id as personId', 'until_on as untilOn'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();

  test.each([
    ['kept', { untilOn: today }],
    ['both', { untilOn: null }],
  ] as const)('of the alias, where the leader says %s', async (signIns, expected) => {
    await plantSignIn(planted.adults.rosa);
    const ofAlias = await plantSignIn(second);
    const mergeId = await mergeAndTell({ signIns });
    expect(await read(ofAlias)).toEqual({
      personId: signIns === 'both' ? planted.adults.rosa : second,
      ...expected,
    });
    await undo(mergeId);
    expect(await read(ofAlias)).toEqual({ personId: second, untilOn: null });
  });

  test('of the alias reaches the person kept who has none', async () => {
    const ofAlias = await plantSignIn(second);
    await mergeAndTell();
    expect(await read(ofAlias)).toEqual({ personId: planted.adults.rosa, untilOn: null });
  });
});

describe('what is refused', () => {
  test('a student and an adult, somebody who is family to the other, and oneself', async () => {
    const { students, adults, leader } = planted;
    expect(await merge({ aliasId: students.ana })).toEqual({
      outcome: 'refused',
      problem: 'student-and-adult',
    });
    await planted.inSchool((school) => addGuardianship(school, second, adults.luis));
    expect(await merge({ keptId: adults.luis })).toEqual({ outcome: 'refused', problem: 'guards-the-other' });
    expect(await merge({ keptId: second, aliasId: leader.standing.personId })).toEqual({
      outcome: 'refused',
      problem: 'is-you',
    });
  });

  test('others than leaders, and people of nowhere', async () => {
    const by = planted.ortega;
    const given = { writeId: newId(), keptId: planted.adults.rosa, aliasId: second, reason: 'x' };
    await expect(
      planted.inSchool((school) => confirmMerge(school, { by, merge: { ...given, signIns: 'kept' } })),
    ).rejects.toThrow('There is no such person.');
    await expect(merge({ aliasId: newId() })).rejects.toThrow('There is no such person.');
    await expect(merge({ aliasId: 'x' })).rejects.toThrow('There is no such person.');
    await expect(merge({ reason: ' ' })).rejects.toThrow('reason: is-empty');
  });

  test('an alias is made one with nobody else, and merges are undone in their order', async () => {
    const { adults } = planted;
    const first = await mergeAndTell();
    expect(await merge({ keptId: adults.amal })).toEqual({ outcome: 'refused', problem: 'already-one' });
    const later = await mergeAndTell({ keptId: adults.amal, aliasId: adults.rosa });
    expect(await guarded(adults.amal)).toHaveLength(4);
    await expect(undo(first)).rejects.toThrow('A later merge of the same person stands');
    await undo(later);
    await undo(first);
    expect(await guarded(second)).toHaveLength(2);
  });
});
