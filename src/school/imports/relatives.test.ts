import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { changeRights } from '#school/families/change-rights.ts';
import { confirmRelatives } from '#school/families/confirm-relatives.ts';
import { endGuardianship } from '#school/families/end-guardianship.ts';
import { listGaps } from '#school/families/list-gaps.ts';
import { chooseRelativeRule } from '#school/families/relative-rule.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { countsOf, importFiles, problemLines } from '#tests/imports/import-set.ts';
import { smallRoster, withFile } from '#tests/imports/make-roster.ts';

let test: TestDatabase;
beforeEach(async () => {
  test = await openDatabase();
});
afterEach(() => test.close());

const later = { now: new Date('2026-10-01T15:00:00Z') };
const set = smallRoster();
/** The same, with Rosa a relative and no guardian. */
const relative = withFile(set, 'users.csv', (text) => text.replace('s1,guardian', 's1,relative'));
const ALL = { maySee: true, mayHear: true, mayReply: true };

async function atFerryStreet<Result>(
  work: (school: InSchool, by: Actor) => Promise<Result>,
): Promise<Result> {
  const { id } = await test.database
    .selectFrom('schools')
    .select('id')
    .where('external_id', '=', 's1')
    .executeTakeFirstOrThrow();
  return inSchool(test.database, id, async (school) => {
    const maya = await school.db
      .selectFrom('person_names')
      .select('person_id')
      .where('school_id', '=', id)
      .where('called', '=', 'Maya')
      .executeTakeFirstOrThrow();
    const standing = {
      schoolId: id,
      personId: maya.person_id,
      today: '2026-09-20',
      roles: ['leader' as const],
      teaches: [],
      studies: [],
      supports: [],
      guards: [],
    };
    return work(school, {
      standing,
      requestId: newId(),
      address: undefined,
      now: new Date('2026-09-20T15:00:00Z'),
    });
  });
}

const rows = () =>
  atFerryStreet((school) =>
    school.db
      .selectFrom('guardianships')
      .select(['id', 'may_see', 'may_hear', 'may_reply', 'is_relative', 'until_on', 'end_reason'])
      .where('school_id', '=', school.id)
      .orderBy('recorded_at')
      .orderBy('id')
      .execute(),
  );
const rights = async () =>
  (await rows())
    .filter(({ until_on }) => until_on === null)
    .map(({ may_see, may_hear, may_reply }) => [may_see, may_hear, may_reply]);
const openId = async () => (await rows()).find(({ until_on }) => until_on === null)?.id ?? '';
const waiting = () =>
  atFerryStreet(async (school, by) => (await listGaps(school, { by, language: 'en' })).relatives);

describe('an adult whom a roster calls a relative', () => {
  it('may do nothing until somebody has looked, and waits in a list', async () => {
    await importFiles(test.database, relative);
    expect(await rights()).toEqual([[false, false, false]]);
    expect((await waiting()).map(({ adult, student }) => [adult.display, student.display])).toEqual([
      ['Rosa Silva', 'Ana Silva'],
    ]);
    expect(countsOf(await importFiles(test.database, relative, later)).guardianships).toEqual([0, 0, 0, 1]);
  });

  it('may what the school’s rule says, and is still to be looked at', async () => {
    await importFiles(test.database, set);
    await atFerryStreet((school, by) =>
      chooseRelativeRule(school, { by, writeId: newId(), rights: { ...ALL, mayReply: false } }),
    );
    const second = withFile(relative, 'users.csv', (text) =>
      text.replaceAll('u3', 'u9').replace('Rosa,Silva', 'Rita,Silva'),
    );
    await importFiles(test.database, second, { now: new Date('2026-09-15T15:00:00Z') });
    expect(await rights()).toEqual([[true, true, false]]);
    expect(await waiting()).toHaveLength(1);
  });

  it('keeps what the office said through later rosters, also where the rights are none', async () => {
    await importFiles(test.database, relative);
    const confirm = (given: typeof ALL, id: string) =>
      atFerryStreet((school, by) =>
        confirmRelatives(school, { by, writeId: newId(), guardianshipIds: [id], rights: given }),
      );
    expect(await confirm(ALL, await openId())).toBe(1);
    await importFiles(test.database, relative, later);
    expect(await rights()).toEqual([[true, true, true]]);
    expect(await waiting()).toEqual([]);
    // Somebody has looked: a second press says nothing more.
    expect(await confirm(ALL, await openId())).toBe(0);
  });

  it('was a guardian in the roster before: rights stay, and the office is asked', async () => {
    await importFiles(test.database, set);
    expect(await waiting()).toEqual([]);
    await importFiles(test.database, relative, later);
    expect(await rights()).toEqual([[true, true, true]]);
    expect(await waiting()).toHaveLength(1);
  });
});

describe('what the school has said of a guardianship', () => {
  const end = () =>
    atFerryStreet(async (school, by) =>
      endGuardianship(school, {
        by,
        writeId: newId(),
        guardianshipId: await openId(),
        ending: { reason: 'court-order', words: '', onDay: null },
      }),
    );
  const change = () =>
    atFerryStreet(async (school, by) =>
      changeRights(school, {
        by,
        writeId: newId(),
        guardianshipId: await openId(),
        changed: {
          relationship: 'mother',
          rights: { ...ALL, mayHear: false },
          source: 'Phone call',
          untilOn: null,
        },
      }),
    );

  it('is not undone by the same roster, which is told that it was ended here', async () => {
    await importFiles(test.database, set);
    await end();
    const again = await importFiles(test.database, set, later);
    expect(problemLines(again)).toContain('guardianship-ended-here “u1 · u3”');
    expect(await rights()).toEqual([]);
  });

  it('is not undone by a roster that had left it out and lists it again', async () => {
    await importFiles(test.database, set);
    await change();
    await end();
    const out = withFile(set, 'users.csv', (text) =>
      text.replace(',,,,,u3,08,', ',,,,,,08,').replace('+15550100,,u1,,', '+15550100,,,,'),
    );
    await importFiles(test.database, out, later);
    const back = await importFiles(test.database, set, { now: new Date('2026-11-02T15:00:00Z') });
    expect(problemLines(back)).toContain('guardianship-ended-here “u1 · u3”');
    expect(await rights()).toEqual([]);
  });

  it('is ended by the school after the roster had left it out, and then does not come back', async () => {
    await importFiles(test.database, set);
    const out = withFile(set, 'users.csv', (text) =>
      text.replace(',,,,,u3,08,', ',,,,,,08,').replace('+15550100,,u1,,', '+15550100,,,,'),
    );
    await importFiles(test.database, out, { now: new Date('2026-09-15T15:00:00Z') });
    const [left] = await rows();
    expect(left?.end_reason).toBe('import');
    await atFerryStreet((school, by) =>
      endGuardianship(school, {
        by,
        writeId: newId(),
        guardianshipId: left?.id ?? '',
        ending: { reason: 'no-contact', words: '', onDay: null },
      }),
    );
    await importFiles(test.database, set, later);
    expect(await rights()).toEqual([]);
  });

  it('goes on under changed rights, ends with the last record that names it, and comes back under them', async () => {
    await importFiles(test.database, set);
    await change();
    expect(countsOf(await importFiles(test.database, set, later)).guardianships).toEqual([0, 0, 0, 1]);
    expect(await rights()).toEqual([[true, false, true]]);
    const out = withFile(set, 'users.csv', (text) =>
      text.replace(',,,,,u3,08,', ',,,,,,08,').replace('+15550100,,u1,,', '+15550100,,,,'),
    );
    await importFiles(test.database, out, later);
    expect((await rows()).map(({ end_reason }) => end_reason)).toEqual(['changed', 'import']);
    await importFiles(test.database, set, { now: new Date('2026-11-02T15:00:00Z') });
    expect(await rights()).toEqual([[true, false, true]]);
  });
});
