import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { addGuardianship } from '#school/families/add-guardianship.ts';
import { type Ending, endGuardianship } from '#school/families/end-guardianship.ts';
import { listAdults } from '#school/families/list-adults.ts';
import { listFamily } from '#school/families/list-family.ts';
import { loadRecord } from '#school/families/load-record.ts';
import { deliver } from '#school/messages/deliver.ts';
import { makeDigest } from '#school/messages/make-digest.ts';
import { makeReadLink } from '#school/messages/make-read-link.ts';
import { openReadLink } from '#school/messages/open-read-link.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { findSchool } from '#school/schools/find-school.ts';
import { plantPerson, today } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, onDay, withStanding } from '#tests/evidence/plant-class.ts';
import { type PlantedFamilies, plantFamilies } from '#tests/families/plant-families.ts';
import { approveAll } from '#tests/families/run-queue.ts';
import { copyDatabase } from '#tests/merges/copy-database.ts';
import { confirmMerge } from './confirm-merge.ts';
import { undoMerge } from './undo-merge.ts';

let test_: TestDatabase;
let planted: PlantedFamilies;
/** Luis, whom an order has ended for Ana, and the same Luis as a second roster has him: still family to her */
let luis: string;
let again: string;
beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantFamilies(test_);
  luis = planted.adults.luis;
  again = await plantAgain('Luis A. Reyes');
});
afterAll(() => test_.close());

async function plantAgain(name: string): Promise<string> {
  const id = await planted.inSchool((school) => plantPerson(school, [name, name]));
  await planted.inSchool((school) =>
    school.db
      .insertInto('contacts')
      .values({
        school_id: school.id,
        id: newId(),
        person_id: id,
        kind: 'email',
        address: `${id}@family.example`,
        source: 'world',
        from_on: '2026-08-01',
      })
      .execute(),
  );
  await guard(id, planted.students.ana);
  return id;
}

async function guard(adultId: string, studentId: string): Promise<string> {
  const id = newId();
  await planted.inSchool((school) =>
    school.db
      .insertInto('guardianships')
      .values({
        school_id: school.id,
        id,
        adult_id: adultId,
        student_id: studentId,
        may_see: true,
        may_hear: true,
        may_reply: true,
        source: 'import',
        from_on: '2026-09-01',
      })
      .execute(),
  );
  return id;
}

async function order(adultId: string, studentId: string, ending: Partial<Ending> = {}): Promise<void> {
  await planted.inSchool(async (school) => {
    const { id } = await school.db
      .selectFrom('guardianships')
      .select('id')
      .where('school_id', '=', school.id)
      .where('adult_id', '=', adultId)
      .where('student_id', '=', studentId)
      .executeTakeFirstOrThrow();
    await endGuardianship(school, {
      by: planted.leader,
      writeId: newId(),
      guardianshipId: id,
      ending: { reason: 'court-order', words: 'Bronx Family Court', onDay: null, ...ending },
    });
  });
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

async function guarded(adultId: string, on = today): Promise<string[]> {
  const standing = await planted.inSchool((school) => loadStanding(school, { personId: adultId, today: on }));
  return standing.guards.map(({ studentId }) => studentId).toSorted();
}

/** A letter about the week as it was sent to the adult; answers its link and its delivery, not handed over yet. */
async function plantLetter(adultId: string): Promise<{ token: string; deliveryId: string }> {
  return planted.inSchool(async (school) => {
    await makeDigest(school, { adultId, today, channel: 'email' });
    const { id, deliveryId } = await school.db
      .selectFrom('digests as d')
      .innerJoin('deliveries as v', (join) =>
        join.onRef('v.school_id', '=', 'd.school_id').onRef('v.digest_id', '=', 'd.id'),
      )
      .select(['d.id', 'v.id as deliveryId'])
      .where('d.school_id', '=', school.id)
      .where('d.adult_id', '=', adultId)
      .executeTakeFirstOrThrow();
    const token = await makeReadLink(school, { digestId: id, adultId, now: planted.leader.now });
    return { token, deliveryId };
  });
}

async function opens(token: string): Promise<boolean> {
  const facts = await findSchool(test_.database, { id: planted.schoolId });
  if (!facts) throw new Error('The school is here');
  const opened = await planted.inSchool((school) =>
    openReadLink(school, { token, facts, now: planted.leader.now }),
  );
  return opened !== undefined;
}

const hand = (deliveryId: string) =>
  deliver(
    {
      database: test_.database,
      mailer: { send: async () => ({ kind: 'accepted', words: 'taken' }) },
      publicUrl: 'http://localhost:3000',
      sendAtOnce: true,
      now: () => planted.leader.now,
    },
    { schoolId: planted.schoolId, deliveryId },
  );

async function readsRecord(adultId: string): Promise<boolean> {
  const standing = await planted.inSchool((school) => loadStanding(school, { personId: adultId, today }));
  return planted
    .inSchool((school) =>
      loadRecord(school, {
        by: withStanding(planted.leader, standing),
        studentId: planted.students.ana,
        language: 'en',
      }),
    )
    .then(
      () => true,
      () => false,
    );
}

const adultsOfAna = () =>
  planted.inSchool(async (school) =>
    (await listAdults(school, { studentIds: [planted.students.ana], today })).map(({ display }) => display),
  );

function addAgain(adultId: string, afterOrder = false) {
  return planted.inSchool((school) =>
    addGuardianship(school, {
      by: planted.leader,
      writeId: newId(),
      added: {
        studentId: planted.students.ana,
        adult: { adultId },
        relationship: 'father',
        rights: { maySee: true, mayHear: true, mayReply: true },
        source: 'He says so',
        fromOn: today,
        untilOn: null,
        afterOrder,
      },
    }),
  );
}

/** Whoever is to get an adult has to be a student. */
async function makeAnaStudent(): Promise<void> {
  await planted.inSchool((school) =>
    school.db
      .insertInto('person_roles')
      .values({
        school_id: school.id,
        id: newId(),
        person_id: planted.students.ana,
        role: 'student',
        source: 'world',
        from_on: '2026-09-01',
      })
      .execute(),
  );
}

describe.each(['kept', 'alias'] as const)('an order that stands with the %s', (where) => {
  const pair = () => (where === 'kept' ? ([luis, again] as const) : ([again, luis] as const));

  test('holds for both as long as they are one: no page, no link, no letter', async () => {
    await makeAnaStudent();
    await approveAll(planted);
    const ofLuis = await plantLetter(luis);
    const ofAgain = await plantLetter(again);
    await order(luis, planted.students.ana);
    expect(await opens(ofLuis.token)).toBe(false);
    expect(await opens(ofAgain.token)).toBe(true);
    const before = await copyDatabase(test_.ownerUrl);
    const [keptId, aliasId] = pair();
    const mergeId = await merge(keptId, aliasId);
    expect(await guarded(keptId)).toEqual([]);
    expect(await guarded(aliasId)).toEqual([]);
    expect(await adultsOfAna()).toEqual(['Rosa Reyes']);
    expect([await readsRecord(keptId), await readsRecord(aliasId)]).toEqual([false, false]);
    expect([await opens(ofLuis.token), await opens(ofAgain.token)]).toEqual([false, false]);
    await expect(addAgain(keptId)).rejects.toMatchObject({
      problems: [{ field: 'after-order', problem: 'ended-by-order' }],
    });
    await undo(mergeId);
    expect(await copyDatabase(test_.ownerUrl)).toEqual(before);
    expect(await guarded(luis)).toEqual([]);
    expect(await opens(ofLuis.token)).toBe(false);
    expect(await opens(ofAgain.token)).toBe(true);
    await expect(addAgain(luis)).rejects.toMatchObject({
      problems: [{ field: 'after-order', problem: 'ended-by-order' }],
    });
  });

  test('lets nothing out that was waiting, nor a new letter', async () => {
    await approveAll(planted);
    const ofLuis = await plantLetter(luis);
    const ofAgain = await plantLetter(again);
    await order(luis, planted.students.ana);
    const [keptId, aliasId] = pair();
    await merge(keptId, aliasId);
    expect([await hand(ofLuis.deliveryId), await hand(ofAgain.deliveryId)]).toEqual(['refused', 'refused']);
    const next = await planted.inSchool((school) =>
      makeDigest(school, { adultId: keptId, today: '2026-11-30', channel: 'email' }),
    );
    expect(next).toBeUndefined();
  });

  test('is to be read on the page of the one kept, and gives way only to who says so', async () => {
    await makeAnaStudent();
    await order(luis, planted.students.ana);
    const [keptId, aliasId] = pair();
    await merge(keptId, aliasId);
    const { asAdult } = await planted.inSchool((school) =>
      listFamily(school, { by: planted.leader, personId: keptId, timeZone: 'America/New_York' }),
    );
    expect(asAdult.length).toBeGreaterThan(0);
    for (const tie of asAdult)
      expect(tie).toMatchObject({ state: 'ended', endReason: 'court-order', mayUndo: false });
    await addAgain(keptId, true);
    expect(await guarded(keptId)).toEqual([planted.students.ana]);
  });

  test('holds for a third row of the same human that comes later, in either direction', async () => {
    await order(luis, planted.students.ana);
    const [keptId, aliasId] = pair();
    await merge(keptId, aliasId);
    const third = await plantAgain('L. Reyes');
    const mergeId = await merge(keptId, third);
    expect(await guarded(keptId)).toEqual([]);
    await undo(mergeId);
    expect(await guarded(third)).toEqual([planted.students.ana]);
    await merge(third, keptId);
    expect(await guarded(third)).toEqual([]);
  });

  test('holds for a child who stood twice', async () => {
    const { ana } = planted.students;
    const twin = await planted.inSchool((school) => plantPerson(school, ['Ana Maria Reyes', 'Reyes, Ana']));
    const [keptId, aliasId] = where === 'kept' ? [ana, twin] : [twin, ana];
    await guard(luis, twin);
    await order(luis, ana);
    const mergeId = await merge(keptId, aliasId);
    expect(await guarded(luis)).toEqual([]);
    await undo(mergeId);
    expect(await guarded(luis)).toEqual([twin]);
  });

  test('and says a day that lies ahead ends both on that day', async () => {
    await order(luis, planted.students.ana, { onDay: '2026-12-18' });
    const before = await copyDatabase(test_.ownerUrl);
    const [keptId, aliasId] = pair();
    const mergeId = await merge(keptId, aliasId);
    expect(await guarded(keptId)).toEqual([planted.students.ana]);
    expect(await guarded(keptId, '2026-12-18')).toEqual([]);
    await undo(mergeId);
    expect(await guarded(luis, '2026-12-18')).toEqual([]);
    expect(await copyDatabase(test_.ownerUrl)).toEqual(before);
  });

  test('recorded once more while they were one stands when they are two again', async () => {
    await makeAnaStudent();
    await order(luis, planted.students.ana);
    const [keptId, aliasId] = pair();
    const mergeId = await merge(keptId, aliasId);
    await addAgain(keptId, true);
    const tie = await planted.inSchool((school) =>
      school.db
        .selectFrom('guardianships')
        .select('id')
        .where('school_id', '=', school.id)
        .where('adult_id', '=', keptId)
        .where('student_id', '=', planted.students.ana)
        .where('until_on', 'is', null)
        .executeTakeFirstOrThrow(),
    );
    await planted.inSchool((school) =>
      endGuardianship(school, {
        by: later(planted.leader, 60),
        writeId: newId(),
        guardianshipId: tie.id,
        ending: { reason: 'no-contact', words: '', onDay: null },
      }),
    );
    await undo(mergeId);
    expect([await guarded(luis), await guarded(again)]).toEqual([[], []]);
  });

  test('that the school itself has set aside since is none', async () => {
    await makeAnaStudent();
    await order(luis, planted.students.ana);
    const by = onDay(planted.leader, '2026-11-25');
    await planted.inSchool((school) =>
      addGuardianship(school, {
        by,
        writeId: newId(),
        added: {
          studentId: planted.students.ana,
          adult: { adultId: luis },
          relationship: null,
          rights: { maySee: true, mayHear: true, mayReply: true },
          source: 'The order was lifted',
          fromOn: '2026-11-24',
          untilOn: null,
          afterOrder: true,
        },
      }),
    );
    const [keptId, aliasId] = pair();
    await merge(keptId, aliasId);
    expect(await guarded(keptId)).toEqual([planted.students.ana]);
  });
});
