import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { findSchool } from '#school/schools/find-school.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { copyDatabase } from '#tests/merges/copy-database.ts';
import { type PlantedTwins, plantTwins } from '#tests/merges/plant-twins.ts';
import { type PlantedPackage, plainWords, plantPackage } from '#tests/transfers/plant-package.ts';
import { keepUpload } from './keep-upload.ts';
import { listTransferred } from './list-transferred.ts';
import { listTransfers } from './list-transfers.ts';
import { makePackage, PACKAGES_A_DAY } from './make-package.ts';
import { openUpload } from './open-upload.ts';
import { recordDeparture } from './record-departure.ts';
import { type TakeIn, takeIn } from './take-in.ts';
import { endTrust, listTrusted, trustKey } from './trusted-keys.ts';
import { undoDeparture } from './undo-departure.ts';
import { withdrawTransfer } from './withdraw-transfer.ts';

let test_: TestDatabase;
/** The school that the student leaves, and the one that she comes to */
let from: PlantedPackage;
let to: PlantedTwins;
beforeAll(async () => {
  test_ = await openDatabase();
  from = await plantPackage(test_);
  to = await plantTwins(test_);
});
afterAll(() => test_.close());

async function upload(text = from.text, at: Pick<PlantedTwins, 'inSchool' | 'leader'> = to) {
  return at.inSchool((school) => keepUpload(school, { by: at.leader, bytes: Buffer.from(text) }));
}

async function keep(): Promise<string> {
  const kept = await upload();
  if (kept.outcome !== 'kept') throw new Error(kept.problem);
  return kept.uploadId;
}

const take = (given: Partial<TakeIn> & { uploadId: string }) =>
  to.inSchool((school) =>
    takeIn(school, {
      by: to.leader,
      take: { writeId: newId(), studentId: to.students.ana, isSure: false, ...given },
    }),
  );

test('the package says names, goals, levels as the scale says them, evidence and words; and no more', () => {
  const { content } = JSON.parse(from.text);
  expect(Object.keys(content).toSorted()).toEqual([
    'feedback',
    'goals',
    'id',
    'language',
    'madeAt',
    'scale',
    'school',
    'student',
  ]);
  expect(content.student).toMatchObject({ everyday: { display: 'Ana Reyes', called: 'Ana' } });
  expect(content.goals).toMatchObject([
    {
      course: 'Algebra 1',
      span: '2026-27',
      status: 'not-enough',
      pieces: 2,
      why: ['Rests on 2.'],
      wordings: [{ language: 'en', title: 'Slope as a rate' }],
      evidence: [
        { workedOn: '2026-11-10', levelWord: 'Level 3', task: null, class: '9B', judge: 'Ms. Ortega' },
        { workedOn: '2026-11-03', levelWord: 'Level 2', task: 'Exit slip', class: '9B', judge: 'Ms. Ortega' },
      ],
    },
  ]);
  expect(content.feedback).toMatchObject([{ kind: 'next-step', words: 'Say what the 2 means.' }]);
  // Nobody else of the class is in it.
  expect(from.text).not.toMatch(/Bao|Chidi|Dana|@/);
});

describe('taken in', () => {
  test('it stands beside the record of the student chosen, and no row that is reckoned with changes', async () => {
    const before = await copyDatabase(test_.ownerUrl);
    const uploadId = await keep();
    const opened = await to.inSchool((school) =>
      openUpload(school, { by: to.leader, uploadId, searched: '' }),
    );
    expect(opened.knownAs).toBeUndefined();
    expect(opened.fingerprint).toBe(from.key.fingerprint);
    const taken = await take({ uploadId });
    expect(taken).toMatchObject({ outcome: 'taken-in', studentId: to.students.ana });
    const after = await copyDatabase(test_.ownerUrl);
    const changed = Object.keys(after).filter((table) => after[table]?.join() !== before[table]?.join());
    expect(changed).toEqual(['transfers_in']);
    const shown = await to.inSchool((school) =>
      listTransferred(school, { by: to.ortega, studentId: to.students.ana }),
    );
    expect(shown).toMatchObject([{ fromSchool: 'Riverside', isKnown: false }]);
    expect(shown[0]?.content.goals).toHaveLength(1);

    const again = await keep();
    expect(await take({ uploadId: again })).toEqual({ outcome: 'here-already', studentId: to.students.ana });
    expect(await take({ uploadId: again, studentId: to.students.bao, isSure: true })).toEqual({
      outcome: 'here-already',
      studentId: to.students.ana,
    });

    const transferId = taken.outcome === 'taken-in' ? taken.transferId : '';
    await to.inSchool((school) => withdrawTransfer(school, { by: to.leader, transferId }));
    const left = await to.inSchool((school) =>
      listTransferred(school, { by: to.ortega, studentId: to.students.ana }),
    );
    expect(left).toEqual([]);
    expect(await take({ uploadId: again })).toMatchObject({ outcome: 'taken-in' });
  });

  test('of a student with another name, only where the leader is sure; or a student is made', async () => {
    const school = await plantTwins(test_);
    const uploadOf = async () => {
      const kept = await upload(from.text, school);
      return kept.outcome === 'kept' ? kept.uploadId : '';
    };
    const uploadId = await uploadOf();
    const takeOf = (given: Partial<TakeIn>) =>
      school.inSchool((room) =>
        takeIn(room, {
          by: school.leader,
          take: { writeId: newId(), uploadId, studentId: school.students.bao, isSure: false, ...given },
        }),
      );
    expect(await takeOf({})).toEqual({ outcome: 'other-name' });
    const taken = await takeOf({ isSure: true });
    expect(taken).toMatchObject({ outcome: 'taken-in', studentId: school.students.bao });
    const transferId = taken.outcome === 'taken-in' ? taken.transferId : '';
    await school.inSchool((room) => withdrawTransfer(room, { by: school.leader, transferId }));
    const made = await takeOf({ uploadId: await uploadOf(), studentId: undefined });
    const studentId = made.outcome === 'taken-in' ? made.studentId : '';
    const shown = await school.inSchool((room) => listTransferred(room, { by: school.leader, studentId }));
    expect(shown).toHaveLength(1);
    const listed = await school.inSchool((room) => listTransfers(room, { by: school.leader, studentId }));
    expect(listed).toMatchObject([{ way: 'in', student: 'Ana Reyes', fromSchool: 'Riverside' }]);
  });

  test('a package of one’s own school is none', async () => {
    expect(await upload(from.text, from)).toEqual({ outcome: 'refused', problem: 'own-package' });
  });

  test('others than leaders bring nothing in, and see only whose record they may read', async () => {
    await expect(
      to.inSchool((school) => keepUpload(school, { by: to.ortega, bytes: Buffer.from(from.text) })),
    ).rejects.toThrow('There is no such page.');
    await expect(
      to.inSchool((school) => listTransferred(school, { by: to.chen, studentId: to.students.ana })),
    ).rejects.toThrow('There is no such student.');
    const own = await to.inSchool((school) =>
      listTransferred(school, { by: to.ana, studentId: to.students.ana }),
    );
    expect(own).toHaveLength(1);
  });
});

test('a key is known once a leader has compared it, until the trust ends', async () => {
  const uploadId = await keep();
  const open = () => to.inSchool((school) => openUpload(school, { by: to.leader, uploadId, searched: '' }));
  await to.inSchool((school) => trustKey(school, { by: to.leader, uploadId, name: ' Riverside, by phone ' }));
  expect((await open()).knownAs).toBe('Riverside, by phone');
  const [key] = await to.inSchool((school) => listTrusted(school, { by: to.leader }));
  await to.inSchool((school) => endTrust(school, { by: to.leader, keyId: key?.keyId ?? '' }));
  expect((await open()).knownAs).toBeUndefined();
});

test('so many packages leave in a day, and not one more', async () => {
  const facts = await findSchool(test_.database, { id: to.schoolId });
  if (!facts) throw new Error('The school is here');
  const make = (by = to.leader) =>
    to.inSchool((school) =>
      makePackage(school, {
        by,
        facts,
        studentId: to.students.bao,
        reason: 'Moves away',
        words: plainWords,
        key: from.key,
      }),
    );
  for (let made = 0; made < PACKAGES_A_DAY; made += 1) expect((await make()).outcome).toBe('made');
  expect((await make()).outcome).toBe('too-many-today');
  const tomorrow = { ...to.leader, now: new Date(to.leader.now.getTime() + 86_400_001) };
  expect((await make(tomorrow)).outcome).toBe('made');
  await expect(make(to.ortega)).rejects.toThrow('There is no such student.');
});

test('a student who left is in no class from that day on; undone, everything is as it was', async () => {
  const school = await plantTwins(test_);
  const before = await copyDatabase(test_.ownerUrl);
  const leave = (leftOn: string) =>
    school.inSchool((room) =>
      recordDeparture(room, {
        by: school.leader,
        departure: { writeId: newId(), studentId: school.students.bao, leftOn, reason: 'Moves away' },
      }),
    );
  const { departureId } = await leave('2026-11-20');
  const enrollment = await school.inSchool((room) =>
    room.db
      .selectFrom('enrollments')
      .select('until_on')
      .where('school_id', '=', room.id)
      .where('student_id', '=', school.students.bao)
      .executeTakeFirstOrThrow(),
  );
  expect(enrollment).toEqual({ until_on: '2026-11-20' });
  await expect(leave('2026-11-21')).rejects.toThrow('This student has left already.');
  await school.inSchool((room) => undoDeparture(room, { by: school.leader, departureId }));
  expect(await copyDatabase(test_.ownerUrl)).toEqual(before);
  await expect(leave('soon')).rejects.toThrow('leftOn: is-no-day');
});
