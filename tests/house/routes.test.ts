import { expect, test } from 'vitest';
import * as doors from '#core/policy/doors.ts';
import { englishMessages } from '#locales/translate.ts';
import { openRoutes, routes } from '#start/routes.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import type { FamilyDoors } from '#web/family/family-doors.ts';
import { listSources } from './list-sources.ts';

const named: readonly unknown[] = Object.values(doors);

test('every page and act of someone signed in names its permission from core/policy', () => {
  expect(routes.length).toBeGreaterThan(0);
  expect(routes.filter(({ permission }) => !named.includes(permission)).map(({ path }) => path)).toEqual([]);
});

test('every page for anybody says why it needs none', () => {
  const open = openRoutes({} as AccountDoors & FamilyDoors);
  expect(open.length).toBeGreaterThan(0);
  for (const { permission, why, path } of open)
    expect({ path, permission, said: why.length > 10 }).toEqual({ path, permission: 'anyone', said: true });
});

test('no two routes stand at one address', () => {
  const addresses = [...routes, ...openRoutes({} as AccountDoors & FamilyDoors)].map(
    ({ method, path }) => `${method} ${path}`,
  );
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
});

test('every toast that a redirect asks for has its words', () => {
  const asked = listSources('src/web').flatMap(({ text }) =>
    [...text.matchAll(/(?:done=|')([a-z]+\.done-[a-z-]+)/g)].map(([, key = '']) => key),
  );
  const words = englishMessages();
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((key) => !(key in words))).toEqual([]);
});
