import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { signInLimits } from '#school/accounts/sign-in-limits.ts';
import { openRoutes, routes } from '#start/routes.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { familyDoors } from '#web/family/family-doors.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';

let opened: TestWorld;
let app: TestApplication;
let browsers: Browser[];

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  browsers = await Promise.all(
    (['valdez', 'nwosu', 'tran', 'nabila'] as const).map((person) => {
      const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
      return app.signIn(name, password ?? '');
    }),
  );
});
afterAll(() => opened.close());

/** Every path, with the class of the world and `id` for all other ids. */
const paths = (method: 'get' | 'post', id: string): string[] =>
  [
    ...routes,
    ...openRoutes({ ...familyDoors(opened.pool), limits: signInLimits(opened.pool) } as Parameters<
      typeof openRoutes
    >[0]),
  ]
    .filter((route) => route.method === method && !route.path.startsWith('/sign'))
    .map(({ path }) =>
      path
        .replace(':classId', opened.world.classes.algebra9B.classId)
        .replace(/:\w+/g, encodeURIComponent(id)),
    );

describe.each([
  'no-id',
  'a\0b',
  '%E0',
  '99999999-9999-9999-9999-999999999999',
  '0198a000-0000-7000-8000-00000000000a',
])('an address with %j in it', (id) => {
  test('opens nothing, and is no fault of ours', async () => {
    for (const path of paths('get', id))
      for (const browser of browsers) {
        const { status } = await app.get(path, browser);
        expect([path, status]).toEqual([path, expect.toSatisfy((given: number) => given < 500)]);
      }
  });

  test('takes no form, and is no fault of ours', async () => {
    for (const path of paths('post', id))
      for (const browser of browsers) {
        const fields = {
          write: newId(),
          version: newId(),
          language: 'en',
          body: 'a',
          part: `${newId()} ${newId()}`,
        };
        const { status } = await app.post(path, fields, browser);
        expect([path, status]).toEqual([path, expect.toSatisfy((given: number) => given < 500)]);
      }
  });
});

test('words with a sign that no keyboard has are refused by their field', async () => {
  const answer = await app.post('/sign-in', { name: 'a\0b', password: 'a\0b' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('<strong>name</strong>');
});
