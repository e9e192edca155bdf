import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readProviders } from './read-providers.ts';
import { WrongSetting } from './settings.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-providers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const client = { clientId: 'waymark', clientSecret: 'a secret word' };
const tenant = '7b3e1f52-4c0a-4d6f-9a51-2f0c8f7d1e90';

function write(content: unknown, mode = 0o600): string {
  const file = join(folder, 'providers.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  chmodSync(file, mode);
  return file;
}

test('without the setting there are none', () => {
  expect(readProviders(undefined)).toEqual([]);
});

test('each kind has its issuer and the claim it is pinned by', () => {
  const file = write([
    { id: 'google', name: 'Google', kind: 'google', ...client, hostedDomain: 'ferry.example' },
    { id: 'ms', name: 'Microsoft', kind: 'microsoft', ...client, tenant, students: true },
    { id: 'classlink', name: 'ClassLink', kind: 'classlink', ...client },
    { id: 'clever', name: 'Clever', kind: 'clever', ...client, tenant: '64ef5e', addressesOfSchool: true },
    { id: 'city', name: 'The city', kind: 'other', ...client, issuer: 'https://id.city.example/realm' },
  ]);
  expect(
    readProviders(file).map(({ id, issuer, pin, students, addressesOfSchool }) => [
      id,
      issuer,
      pin && `${pin.claim}=${pin.value}`,
      students,
      addressesOfSchool,
    ]),
  ).toEqual([
    ['google', 'https://accounts.google.com', 'hd=ferry.example', false, false],
    ['ms', `https://login.microsoftonline.com/${tenant}/v2.0`, `tid=${tenant}`, true, false],
    ['classlink', 'https://launchpad.classlink.com', undefined, false, false],
    ['clever', 'https://clever.com', 'district=64ef5e', false, true],
    ['city', 'https://id.city.example/realm', undefined, false, false],
  ]);
});

describe('what cannot be taken is refused with a sentence', () => {
  const other = { id: 'city', name: 'The city', kind: 'other', ...client, issuer: 'https://id.city.example' };
  test.each<[string, unknown, RegExp]>([
    ['no JSON', '[{"clientSecret": "a secret word"', /is not JSON/],
    ['no list', { google: client }, /at its start: /],
    ['no issuer', [{ ...other, issuer: undefined }], /at 0\.issuer: /],
    ['an unknown kind', [{ ...other, kind: 'facebook' }], /at 0\.kind: /],
    ['a setting nobody knows', [{ ...other, tennant: 'x' }], /Unrecognized key: "tennant"/],
    ['an id that is no address', [{ ...other, id: 'The City' }], /at 0\.id: must be 2 to 40/],
    [
      'Microsoft for all tenants',
      [{ id: 'ms', name: 'M', kind: 'microsoft', ...client, tenant: 'common' }],
      /0\.tenant/,
    ],
    ['an id twice', [other, other], /names “city” twice/],
    ['an issuer without TLS', [{ ...other, issuer: 'http://id.city.example' }], /Use https:\/\//],
    ['addresses of every tenant', [{ ...other, addressesOfSchool: true }], /Set "tenant" too/],
    ['a tenant in no claim', [{ ...other, tenant: 'x' }], /Say in "tenantClaim"/],
  ])('%s', (_case, content, says) => {
    const file = write(content);
    expect(() => readProviders(file)).toThrow(WrongSetting);
    expect(() => readProviders(file)).toThrow(says);
    expect(() => readProviders(file)).not.toThrow(/a secret word/);
  });

  test.each([0o644, 0o640, 0o604])('a file that others may open (mode %o)', (mode) => {
    expect(() => readProviders(write([], mode))).toThrow(
      /others may open it \(mode 06\d\d\)\. Run: chmod 600/,
    );
  });

  test('a file that is not there', () => {
    expect(() => readProviders(join(folder, 'nowhere.json'))).toThrow(/cannot be read/);
  });
});

test('without TLS an issuer is taken on this machine, or where the file says so', () => {
  const at = (issuer: string, more = {}) => [
    { id: 'test', name: 'T', kind: 'other', ...client, issuer, ...more },
  ];
  expect(readProviders(write(at('http://127.0.0.1:4000')))).toHaveLength(1);
  expect(readProviders(write(at('http://localhost:4000')))).toHaveLength(1);
  expect(readProviders(write(at('http://id.lan.example', { allowHttp: true })))).toHaveLength(1);
});
