import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { readPieces } from '#school/files/read-pieces.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { addArtefacts, type NewArtefact } from './add-artefacts.ts';
import { bringBackArtefact, takeAwayArtefact, undoAdding } from './end-artefacts.ts';
import { artefactsOfOccasions, listArtefacts } from './list-artefacts.ts';
import { openArtefact } from './open-artefact.ts';

let database: TestDatabase;
let nine: PlantedClass;
beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

const bytes = Buffer.from('0123456789'.repeat(60_000));
const file = { kind: 'text', mediaType: 'text/plain; charset=utf-8', bytes, fileName: 'lab.txt' } as const;
const words = { kind: 'text', body: 'Mi línea sube.', language: 'es' } as const;

async function add(artefact: Partial<NewArtefact> = {}, by = nine.ortega): Promise<readonly string[]> {
  const whole: NewArtefact = {
    writeId: newId(),
    classId: nine.classId,
    taskId: nine.tasks.tank,
    studentIds: [nine.students.ana],
    content: words,
    isNewTry: false,
    ...artefact,
  };
  return (await nine.inSchool((school) => addArtefacts(school, { by, artefact: whole }))).artefactIds;
}
const list = (studentId = nine.students.ana, taskId: string | null = nine.tasks.tank) =>
  nine.inSchool((school) =>
    listArtefacts(school, { studentId, taskId: taskId ?? undefined, today: '2026-11-24' }),
  );
const open = (artefactId: string, by: Actor = nine.ana) =>
  nine.inSchool((school) => openArtefact(school, { by, artefactId }));

async function judge(retake = false): Promise<string> {
  const evidenceId = newId();
  await nine.inSchool((school) =>
    recordEvidence(school, {
      by: nine.ortega,
      evidence: {
        id: evidenceId,
        classId: nine.classId,
        taskId: nine.tasks.tank,
        studentId: nine.students.ana,
        goalId: nine.goals.slope,
        level: 3,
        retake,
      },
    }),
  );
  const { occasion_id } = await nine.inSchool((school) =>
    school.db
      .selectFrom('evidence')
      .select('occasion_id')
      .where('school_id', '=', school.id)
      .where('id', '=', evidenceId)
      .executeTakeFirstOrThrow(),
  );
  return occasion_id;
}
const of = async (occasionIds: readonly string[]) => {
  const found = await nine.inSchool((school) =>
    artefactsOfOccasions(school, { studentId: nine.students.ana, occasionIds, today: '2026-11-24' }),
  );
  return occasionIds.map((id) => (found.get(id) ?? []).map(({ artefactId }) => artefactId));
};

describe('what a student made', () => {
  test('says what it is, who added it, and in which words', async () => {
    await add({ title: '  My   line ' });
    expect(await list()).toMatchObject([
      { title: 'My line', attempt: 1, content: words, addedBy: 'Ms. Ortega' },
    ]);
  });

  test('stands with each of those who made it, and may be taken away from one', async () => {
    const { ana, bao } = nine.students;
    const [ofAna = ''] = await add({ studentIds: [ana, bao], content: { kind: 'file', file } });
    expect([await list(ana), await list(bao)].map((each) => each.length)).toEqual([1, 1]);
    await nine.inSchool((school) =>
      takeAwayArtefact(school, { by: nine.ortega, writeId: newId(), artefactId: ofAna }),
    );
    const left = [await list(ana), await list(bao)].map((each) => each.length);
    expect(left.toSorted()).toEqual([0, 1]);
  });

  test('is kept in pieces and read whole or in part', async () => {
    const [artefactId = ''] = await add({ content: { kind: 'file', file } });
    const kept = await open(artefactId);
    expect(kept).toMatchObject({ bytes: 600_000, fileName: 'lab.txt' });
    const read = (from: number, to: number) =>
      nine.inSchool((school) => readPieces(school, kept, { from, to }));
    expect((await read(0, 599_999)).equals(bytes)).toBe(true);
    expect((await read(262_140, 262_149)).toString()).toBe('0123456789');
    expect((await read(599_999, 599_999)).toString()).toBe('9');
  });

  test('is added once however often it is sent, and one id is no two things', async () => {
    const writeId = newId();
    const content = { kind: 'file', file } as const;
    const first = await add({ writeId, content });
    expect(await add({ writeId, content }, later(nine.ortega, 5))).toEqual(first);
    expect(await list()).toHaveLength(1);
    const other = { ...file, bytes: Buffer.from('another') };
    await expect(add({ writeId, content: { kind: 'file', file: other } })).rejects.toThrow(Conflict);
  });

  test('is taken away, brought back and undone by a row each', async () => {
    const writeId = newId();
    const [artefactId = ''] = await add({ writeId });
    const by = nine.ortega;
    const away = (at: number) =>
      nine.inSchool((school) =>
        takeAwayArtefact(school, { by: later(by, at), writeId: newId(), artefactId }),
      );
    await away(1);
    await away(2);
    expect(await list()).toEqual([]);
    await nine.inSchool((school) =>
      bringBackArtefact(school, { by: later(by, 3), writeId: newId(), artefactId }),
    );
    expect(await list()).toHaveLength(1);
    await nine.inSchool((school) =>
      undoAdding(school, { by: later(by, 4), writeId: newId(), added: writeId }),
    );
    expect(await list()).toEqual([]);
  });
});

describe('beside evidence', () => {
  test('it belongs to the attempt it was added to, judged before or after', async () => {
    const [before = ''] = await add();
    const first = await judge();
    const [after = ''] = await add({}, later(nine.ortega, 1));
    const [again = ''] = await add({ isNewTry: true }, later(nine.ortega, 2));
    const second = await judge(true);
    expect(await of([first, second])).toEqual([[before, after], [again]]);
    expect((await list()).map(({ attempt }) => attempt)).toEqual([2, 1, 1]);
  });

  test('what was seen belongs to its day', async () => {
    await add({ taskId: undefined });
    expect(await list(nine.students.ana, null)).toHaveLength(1);
    expect(await list()).toEqual([]);
  });
});

describe('nobody else', () => {
  test('opens it: not a classmate, not the teacher of another class, and not who it was taken away from', async () => {
    const [artefactId = ''] = await add({ content: { kind: 'file', file } });
    const other = withStanding(nine.ortega, { personId: newId(), teaches: [] });
    const bao = withStanding(nine.ana, { personId: nine.students.bao });
    for (const by of [other, bao]) await expect(open(artefactId, by)).rejects.toThrow(NotFound);
    await nine.inSchool((school) =>
      takeAwayArtefact(school, { by: nine.ortega, writeId: newId(), artefactId }),
    );
    await expect(open(artefactId)).rejects.toThrow(NotFound);
  });

  test('adds to it or takes it away', async () => {
    const [artefactId = ''] = await add();
    const other = withStanding(nine.ortega, { personId: newId(), teaches: [] });
    await expect(add({}, other)).rejects.toThrow(NotFound);
    await expect(add({ studentIds: [newId()] })).rejects.toThrow(NotFound);
    await expect(
      nine.inSchool((school) => takeAwayArtefact(school, { by: other, writeId: newId(), artefactId })),
    ).rejects.toThrow(NotFound);
  });
});

describe('what cannot be taken', () => {
  test.each<[string, Partial<NewArtefact>]>([
    ['an open line', { content: { kind: 'link', address: 'http://example.org/' } }],
    ['a link that does something', { content: { kind: 'link', address: 'javascript:alert(1)' } }],
    ['a password in a link', { content: { kind: 'link', address: 'https://a:b@example.org/' } }],
    ['a machine of the house', { content: { kind: 'link', address: 'https://localhost/' } }],
    ['no words', { content: { ...words, body: ' \n ' } }],
    ['too many words', { content: { ...words, body: 'a'.repeat(20_001) } }],
    ['a long name', { title: 'a'.repeat(121) }],
    ['nobody', { studentIds: [] }],
  ])('%s', async (_, artefact) => {
    await expect(add(artefact)).rejects.toThrow(Invalid);
    expect(await list()).toEqual([]);
  });
});

test('every act leaves a line that names the students', async () => {
  const { ana, bao } = nine.students;
  const [artefactId = ''] = await add({ studentIds: [ana, bao], content: { kind: 'file', file } });
  await open(artefactId, nine.ortega);
  const lines = await nine.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['act', 'subject_ids'])
      .where('school_id', '=', school.id)
      .where('act', 'in', ['artefact.add', 'student.look'])
      .orderBy('at')
      .execute(),
  );
  expect(lines.map(({ act }) => act)).toEqual(['artefact.add', 'student.look']);
  expect(lines[0]?.subject_ids.toSorted()).toEqual([ana, bao].toSorted());
});
