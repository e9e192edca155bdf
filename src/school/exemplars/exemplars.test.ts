import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Forbidden, Invalid, NotFound } from '#platform/failures/failures.ts';
import { addArtefacts } from '#school/artefacts/add-artefacts.ts';
import type { Actor } from '#school/audit/actor.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { addExemplar, type NewExemplar } from './add-exemplar.ts';
import { restoreExemplar, retireExemplar } from './end-exemplar.ts';
import { listExemplars } from './list-exemplars.ts';
import { openExemplar } from './open-exemplar.ts';

let database: TestDatabase;
let nine: PlantedClass;
beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

const file = {
  kind: 'text',
  mediaType: 'text/plain; charset=utf-8',
  bytes: Buffer.from('words'),
  fileName: 'Ana Silva.txt',
} as const;

async function add(exemplar: Partial<NewExemplar> = {}, by: Actor = nine.ortega): Promise<string> {
  const whole: NewExemplar = {
    id: newId(),
    goalId: nine.goals.slope,
    level: 3,
    title: 'The even tank',
    reason: 'It says what one more minute does.',
    language: 'en',
    content: { kind: 'link', address: 'https://example.org/tank' },
    ...exemplar,
  };
  return (await nine.inSchool((school) => addExemplar(school, { by, exemplar: whole }))).exemplarId;
}
const list = async (withRetired = false) => {
  const goalId = nine.goals.slope;
  const found = await nine.inSchool((school) => listExemplars(school, { goalIds: [goalId], withRetired }));
  return found.get(goalId) ?? [];
};

async function workOfAna(): Promise<string> {
  const artefact = {
    writeId: newId(),
    classId: nine.classId,
    taskId: nine.tasks.tank,
    studentIds: [nine.students.ana],
    content: { kind: 'file', file },
    title: 'Ana’s tank',
    isNewTry: false,
  } as const;
  const { artefactIds } = await nine.inSchool((school) =>
    addArtefacts(school, { by: nine.ortega, artefact }),
  );
  return artefactIds[0] ?? '';
}

test('stands at its level with why, is retired and restored', async () => {
  const exemplarId = await add();
  expect(await list()).toMatchObject([{ level: 3, title: 'The even tank', isRetired: false }]);
  const by = later(nine.ortega, 1);
  await nine.inSchool((school) => retireExemplar(school, { by, writeId: newId(), exemplarId }));
  expect(await list()).toEqual([]);
  expect(await list(true)).toMatchObject([{ isRetired: true }]);
  const after = later(nine.ortega, 2);
  await nine.inSchool((school) => restoreExemplar(school, { by: after, writeId: newId(), exemplarId }));
  expect(await list()).toHaveLength(1);
});

describe('a student’s work', () => {
  test('is one only where the student agrees', async () => {
    const artefactId = await workOfAna();
    const content = { kind: 'artefact', artefactId, studentAgrees: false } as const;
    await expect(add({ content })).rejects.toThrow(Invalid);
    await add({ content: { ...content, studentAgrees: true } });
    expect(await list()).toHaveLength(1);
  });

  test('says nowhere whose it is, and is found by whose it is', async () => {
    const artefactId = await workOfAna();
    const exemplarId = await add({ content: { kind: 'artefact', artefactId, studentAgrees: true } });
    const opened = await nine.inSchool((school) => openExemplar(school, { by: nine.ana, exemplarId }));
    expect(opened.fileName).toBe('The even tank');
    const [shown] = await list();
    expect(Object.keys(shown ?? {})).not.toContain('studentId');
    const { student_id } = await nine.inSchool((school) =>
      school.db
        .selectFrom('exemplars')
        .select('student_id')
        .where('school_id', '=', school.id)
        .where('id', '=', exemplarId)
        .executeTakeFirstOrThrow(),
    );
    expect(student_id).toBe(nine.students.ana);
  });

  test('of another class cannot be taken', async () => {
    const content = { kind: 'artefact', artefactId: newId(), studentAgrees: true } as const;
    await expect(add({ content })).rejects.toThrow(NotFound);
  });
});

test('a file is opened by who may read the goal, and by nobody else', async () => {
  const exemplarId = await add({ content: { kind: 'file', file } });
  const open = (by: Actor) => nine.inSchool((school) => openExemplar(school, { by, exemplarId }));
  expect(await open(nine.ana)).toMatchObject({ bytes: 5 });
  const stranger = withStanding(nine.ana, { personId: newId(), roles: [], studies: [] });
  await expect(open(stranger)).rejects.toThrow(NotFound);
});

test('a student adds none', async () => {
  await expect(add({}, nine.ana)).rejects.toThrow(Forbidden);
});

test.each<[string, Partial<NewExemplar>]>([
  ['a level that is none', { level: 7 }],
  ['no name', { title: ' ' }],
  ['no reason', { reason: '' }],
  ['a long reason', { reason: 'a'.repeat(301) }],
  ['an open line', { content: { kind: 'link', address: 'http://example.org' } }],
])('%s is not taken', async (_, exemplar) => {
  await expect(add(exemplar)).rejects.toThrow(Invalid);
  expect(await list()).toEqual([]);
});
