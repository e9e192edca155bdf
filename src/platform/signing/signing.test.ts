import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { fingerprintOf, isSignedBy, openSigningKey } from './signing-key.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-key-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('JSON in one form', () => {
  test.each([
    [
      'names are sorted, at every depth',
      { b: 1, a: { d: [1, 2], c: null } },
      '{"a":{"c":null,"d":[1,2]},"b":1}',
    ],
    ['texts are quoted as JSON quotes them', 'a "b"\né', '"a \\"b\\"\\né"'],
    ['numbers as JavaScript writes them', [1.5, 1e21, 0], '[1.5,1e+21,0]'],
    ['nothing stands between', { a: [true, false] }, '{"a":[true,false]}'],
  ])('%s', (_name, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('what JSON cannot hold is refused', () => {
    expect(() => canonicalJson({ a: undefined })).toThrow(TypeError);
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  });
});

describe('a signing key', () => {
  test('is made on first use, its owner’s alone, and the same the next time', () => {
    const key = openSigningKey({ folder, pem: undefined });
    const { publicKey, fingerprint } = key;
    const file = join(folder, 'transfer-key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Buffer.from(publicKey, 'base64url')).toHaveLength(32);
    expect(fingerprint).toMatch(/^([0-9a-f]{4} ){9}[0-9a-f]{4}$/);
    expect(openSigningKey({ folder, pem: undefined }).publicKey).toBe(publicKey);
    expect(openSigningKey({ folder: 'nowhere', pem: readFileSync(file, 'utf8') }).publicKey).toBe(publicKey);
    expect(fingerprintOf(publicKey)).toBe(fingerprint);
  });

  test('signs what it signs and nothing else', () => {
    const key = openSigningKey({ folder, pem: undefined });
    const signature = key.sign('as it was');
    expect(isSignedBy(key.publicKey, { text: 'as it was', signature })).toBe(true);
    expect(isSignedBy(key.publicKey, { text: 'as it is', signature })).toBe(false);
    expect(isSignedBy(key.publicKey, { text: 'as it was', signature: key.sign('else') })).toBe(false);
    expect(isSignedBy('no key', { text: 'as it was', signature })).toBe(false);
    expect(isSignedBy(key.publicKey, { text: 'as it was', signature: '' })).toBe(false);
  });
});
