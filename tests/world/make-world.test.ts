import { afterEach, expect, test } from 'vitest';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { makeWorld } from './make-world.ts';

let opened: TestDatabase | undefined;
afterEach(() => opened?.close());

test.each([
  ['a Monday morning', { now: '2026-11-23T13:30:00Z', worked: '2026-11-23', said: '2026-11-23' }],
  // Teachers looked at desks on Wednesday and wrote about Tuesday's work.
  ['a Saturday', { now: '2026-11-28T18:00:00Z', worked: '2026-11-25', said: '2026-11-24' }],
  [
    'a Tuesday of the year’s first days',
    { now: '2027-08-03T14:00:00Z', worked: '2027-08-03', said: '2027-08-03' },
  ],
])(
  'on %s the world is whole: nothing lies in the future, and this week has work',
  async (_case, { now, worked, said }) => {
    opened = await openDatabase();
    const world = await makeWorld(opened.database, { today: now.slice(0, 10), now: new Date(now) });
    const newest = await world.inSchool(async (school) => ({
      worked: await school.db
        .selectFrom('evidence')
        .select((e) => [e.fn.max('worked_on').as('on'), e.fn.max('recorded_at').as('at')])
        .where('school_id', '=', school.id)
        .executeTakeFirstOrThrow(),
      said: await school.db
        .selectFrom('feedback')
        .select((e) => [e.fn.max('given_on').as('on'), e.fn.max('given_at').as('at')])
        .where('school_id', '=', school.id)
        .executeTakeFirstOrThrow(),
      thread: await school.db
        .selectFrom('thread_messages')
        .select((e) => e.fn.max('sent_at').as('at'))
        .where('school_id', '=', school.id)
        .executeTakeFirstOrThrow(),
    }));
    expect(newest.worked.on).toBe(worked);
    expect(newest.said.on).toBe(said);
    for (const { at } of [newest.worked, newest.said, newest.thread])
      expect(at.getTime()).toBeLessThan(new Date(now).getTime());
    expect(Object.keys(world.readLinks)).toEqual(
      expect.arrayContaining(['hanan', 'yolanda', 'ramon', 'weiming', 'imran']),
    );
    const standing = (await world.actor('tran')).standing;
    expect([standing.teaches.length, standing.guards.length]).toEqual([1, 1]);
  },
);
