import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '#platform/signing/canonical-json.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { plantKey } from '#tests/transfers/plant-key.ts';
import { type PlantedPackage, plantPackage } from '#tests/transfers/plant-package.ts';
import { signedText } from './package-content.ts';
import { MOST_BYTES, readPackage } from './read-package.ts';
import { writePackage } from './write-package.ts';

let test_: TestDatabase;
let planted: PlantedPackage;
beforeAll(async () => {
  test_ = await openDatabase();
  planted = await plantPackage(test_);
});
afterAll(() => test_.close());

const problemOf = (bytes: Uint8Array | string) => {
  const read = readPackage(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return 'problem' in read ? read.problem : 'good';
};

test('as it was written, it is good', () => {
  expect(problemOf(planted.text)).toBe('good');
});

test('changed by any one byte, wherever, it is not', () => {
  const bytes = Buffer.from(planted.text);
  const found = new Set<string>();
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (bytes[at] ?? 0) ^ 1;
    found.add(problemOf(changed));
  }
  // What breaks its form or its name is no package; a version we do not know is said to be one; all else was changed.
  expect([...found].toSorted()).toEqual(['changed', 'no-package', 'unknown-version']);
});

test('cut off anywhere, or with anything after it, it is not good', () => {
  const { text } = planted;
  for (let length = 0; length < text.length; length += 97)
    expect(problemOf(text.slice(0, length))).toBe('no-package');
  expect(problemOf(`${text}\n`)).toBe('changed');
  expect(problemOf(`${text}{}`)).toBe('no-package');
  expect(problemOf(`\uFEFF${text}`)).toBe('no-package');
});

interface File {
  readonly format: string;
  readonly version: number;
  readonly content: { readonly student: object; readonly goals: readonly object[] };
  readonly signature: object;
}

describe('changed by someone who knows the format', () => {
  const changed = (change: (file: File) => unknown) => canonicalJson(change(JSON.parse(planted.text)));

  test.each<[string, (file: File) => unknown, string]>([
    [
      'a level is raised',
      (file) => ({
        ...file,
        content: { ...file.content, goals: file.content.goals.map((goal) => ({ ...goal, level: 4 })) },
      }),
      'changed',
    ],
    [
      'the evidence is taken out',
      (file) => ({ ...file, content: { ...file.content, goals: [] } }),
      'changed',
    ],
    [
      'it is another student’s',
      (file) => {
        const { content } = file;
        return { ...file, content: { ...content, student: { ...content.student, grade: '12' } } };
      },
      'changed',
    ],
    ['something is added', (file) => ({ ...file, content: { ...file.content, more: 1 } }), 'changed'],
    ['something is added beside it', (file) => ({ ...file, more: 1 }), 'changed'],
    ['its version is another', (file) => ({ ...file, version: 2 }), 'unknown-version'],
    [
      'the key is another, its fingerprint with it',
      (file) => {
        const { publicKey, fingerprint } = plantKey();
        return { ...file, signature: { ...file.signature, publicKey, fingerprint } };
      },
      'changed',
    ],
    [
      'the fingerprint is another',
      (file) => ({
        ...file,
        signature: { ...file.signature, fingerprint: plantKey().fingerprint },
      }),
      'changed',
    ],
    [
      'the signature is of something else',
      (file) => ({ ...file, signature: { ...file.signature, value: planted.key.sign('else') } }),
      'changed',
    ],
    [
      'the signature is of the same content in another version',
      (file) => ({
        ...file,
        signature: {
          ...file.signature,
          value: planted.key.sign(signedText(2, canonicalJson(file.content))),
        },
      }),
      'changed',
    ],
    ['there is no signature', ({ signature: _, ...file }) => file, 'changed'],
    ['there is no content', ({ content: _, ...file }) => file, 'changed'],
    ['it calls itself something else', (file) => ({ ...file, format: 'waymark-gradebook' }), 'no-package'],
  ])('%s', (_name, change, problem) => {
    expect(problemOf(changed(change))).toBe(problem);
  });

  test('the same words in another form: spaces, another order, a name twice', () => {
    const file = JSON.parse(planted.text);
    expect(problemOf(JSON.stringify(file, null, 2))).toBe('changed');
    expect(problemOf(`{"version":1,${planted.text.slice(1)}`)).toBe('changed');
    expect(problemOf(planted.text.replace('Ana Reyes', '\\u0041na Reyes'))).toBe('changed');
  });

  test('signed anew with a key of their own, it is good: and its fingerprint is another', () => {
    const key = plantKey();
    const { content } = JSON.parse(planted.text);
    const read = readPackage(Buffer.from(writePackage({ ...content, goals: [] }, key).text));
    expect('package' in read && read.package.fingerprint).toBe(key.fingerprint);
    expect(key.fingerprint).not.toBe(planted.key.fingerprint);
  });

  test.each<[string, (content: Record<string, never>) => unknown]>([
    ['a text with a zero character', (content) => ({ ...content, language: 'e\0n' })],
    ['half a sign', (content) => ({ ...content, language: '\ud800' })],
    ['a day that is none', (content) => ({ ...content, madeAt: 'yesterday' })],
    ['a field that is not of the format', (content) => ({ ...content, attendance: 12 })],
    ['nothing', () => null],
    ['a list in a list, many deep', () => JSON.parse('['.repeat(300) + ']'.repeat(300))],
  ])('signed, but not what the format describes: %s', (_name, change) => {
    const { key, text } = planted;
    const { content } = JSON.parse(text);
    const unfit = change(content);
    const file = {
      format: 'waymark-transfer',
      version: 1,
      content: unfit,
      signature: {
        algorithm: 'ed25519',
        publicKey: key.publicKey,
        fingerprint: key.fingerprint,
        value: key.sign(signedText(1, canonicalJson(unfit))),
      },
    };
    expect(problemOf(canonicalJson(file))).toBe('unfit');
  });
});

describe('no package at all', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'no-package'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8]), 'no-package'],
    ['a roster', 'sourcedId,status\n1,active\n', 'no-package'],
    ['some JSON', '{"a":1}', 'no-package'],
    ['a text', '"waymark-transfer"', 'no-package'],
    ['brackets without end', '['.repeat(200_000), 'no-package'],
    ['a nest that cannot be followed', '['.repeat(100_000) + ']'.repeat(100_000), 'no-package'],
    ['a zip', Buffer.from('PK\x03\x04 something'), 'no-package'],
    ['more than a student’s record ever is', Buffer.alloc(MOST_BYTES + 1, 0x20), 'too-big'],
  ])('%s', (_name, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem);
  });
});
