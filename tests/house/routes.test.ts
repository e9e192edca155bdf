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

test('every act of the office asks for a fresh proof, but for these', () => {
  const plain = routes.filter(
    ({ method, path, freshProof }) =>
      method === 'post' && /^\/(guardianships|imports|people|school)(\/|$)/.test(path) && !freshProof,
  );
  expect(plain.map(({ path }) => path).sort()).toEqual([
    '/imports',
    '/imports/:importId/check',
    '/imports/:importId/choices',
    '/imports/:importId/leave',
    '/imports/:importId/mapping',
    '/people/:personId/languages',
    '/people/:personId/merge/:otherId/apart',
    '/people/:personId/merge/:otherId/propose',
    '/people/:personId/names',
    '/people/:personId/names/:nameId/correct',
    '/people/:personId/undo/:writeId',
    '/people/departures/:departureId/undo',
    '/people/invitations/:invitationId/take-back',
    '/people/merges/:proposalId/dismiss',
    '/people/merges/:proposalId/restore',
    '/people/transfers',
    '/people/transfers/:transferId/withdraw',
    '/people/transfers/:uploadId/drop',
    '/school/changes/:changeId/undo',
    '/school/classes/:classId/badges/end',
    '/school/classes/:classId/edit',
    '/school/classes/:classId/students/:studentId/move',
    '/school/classes/:classId/students/:studentId/take-out',
    '/school/classes/:classId/students/new',
    '/school/classes/new',
    '/school/levels/changes/:calculationId/drop',
    '/school/levels/new',
    '/school/years/:rolloverId/undo',
    '/school/years/next',
    '/school/years/terms/:termId',
    '/school/years/terms/:termId/end',
    '/school/years/terms/new',
  ]);
});

test('what leaves as a file of records is asked for with a fresh proof', () => {
  const files = routes.filter(({ path }) => /\.csv$|\/transfer$/.test(path));
  // What is wrong with a file goes back to the leader who brought it; goals are of nobody.
  const ofNobody = ['/imports/:importId/problems.csv', '/school/goals.csv'];
  const plain = files.filter(({ freshProof, path }) => !freshProof && !ofNobody.includes(path));
  expect(files.length).toBeGreaterThan(3);
  expect(plain.map(({ path }) => path)).toEqual([]);
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
