import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Rights } from '#core/policy/guardianships.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import type { PersonKey } from '#tests/world/people/people.ts';
import { addGuardianship } from './add-guardianship.ts';
import { changeRights } from './change-rights.ts';
import { type Ending, endGuardianship } from './end-guardianship.ts';
import { type FamilyTie, listFamily } from './list-family.ts';
import { undoEnd } from './undo-end.ts';

const today = '2026-11-24';
const timeZone = 'America/New_York';
const ALL: Rights = { maySee: true, mayHear: true, mayReply: true };

let opened: TestWorld;
let by: Actor;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());
beforeEach(async () => {
  by = await opened.world.actor('nwosu');
});

const inSchool: TestWorld['world']['inSchool'] = (work) => opened.world.inSchool(work);
const id = (key: PersonKey) => opened.world.people[key].personId;
const familyOf = (student: PersonKey) =>
  inSchool((school) => listFamily(school, { by, personId: id(student), timeZone }));
const tieOf = async (adult: PersonKey, student: PersonKey): Promise<FamilyTie> => {
  const { asStudent } = await familyOf(student);
  const tie = asStudent.find(({ adultId }) => adultId === id(adult));
  if (!tie) throw new Error(`${adult} is not family to ${student}`);
  return tie;
};
const guardsOf = async (adult: PersonKey) =>
  (await inSchool((school) => loadStanding(school, { personId: id(adult), today }))).guards;
const end = (tie: { id: string }, ending: Partial<Ending>, actor = by) =>
  inSchool((school) =>
    endGuardianship(school, {
      by: actor,
      writeId: newId(),
      guardianshipId: tie.id,
      ending: { reason: 'mistake', words: '', onDay: null, ...ending },
    }),
  );
const change = (tie: FamilyTie, rights: Rights, more: Partial<{ untilOn: string | null }> = {}) =>
  inSchool((school) =>
    changeRights(school, {
      by,
      writeId: newId(),
      guardianshipId: tie.id,
      changed: {
        relationship: tie.relationship,
        rights,
        source: tie.source,
        untilOn: tie.untilOn,
        ...more,
      },
    }),
  );
const undo = (tie: { id: string }) =>
  inSchool((school) => undoEnd(school, { by, writeId: newId(), guardianshipId: tie.id, timeZone }));
const add = (
  student: PersonKey,
  adult: Parameters<typeof addGuardianship>[1]['added']['adult'],
  more: Partial<Parameters<typeof addGuardianship>[1]['added']> = {},
) =>
  inSchool((school) =>
    addGuardianship(school, {
      by,
      writeId: newId(),
      added: {
        studentId: id(student),
        adult,
        relationship: 'aunt',
        rights: ALL,
        source: 'Enrolment form',
        fromOn: today,
        untilOn: null,
        afterOrder: false,
        ...more,
      },
    }),
  );

describe('adding', () => {
  test('somebody new becomes family with a name, a language and an address', async () => {
    const { adultId } = await add('kofi', {
      add: {
        given: ' Esi ',
        family: 'Owusu',
        language: 'fr',
        email: 'esi@family.example',
        phone: '',
        checked: true,
      },
    });
    const [tie] = (await familyOf('kofi')).asStudent;
    expect(tie).toMatchObject({
      adult: 'Esi Owusu',
      relationship: 'aunt',
      ...ALL,
      state: 'holds',
      source: 'Enrolment form',
      recordedBy: by.standing.personId,
    });
    const standing = await inSchool((school) => loadStanding(school, { personId: adultId, today }));
    expect(standing.roles).toEqual(['guardian']);
    expect(standing.guards).toEqual([{ studentId: id('kofi'), ...ALL }]);
  });

  test('an adult of the school is added once, and a student never is family', async () => {
    await add('bo', { adultId: id('karma') });
    await expect(add('bo', { adultId: id('karma') })).rejects.toMatchObject({
      problems: [{ field: 'adult', problem: 'is-family' }],
    });
    await expect(add('bo', { adultId: id('salma') })).rejects.toMatchObject({
      problems: [{ field: 'adult', problem: 'is-student' }],
    });
    await expect(add('bo', { adultId: id('bo') })).rejects.toBeInstanceOf(NotFound);
    await expect(add('bo', { adultId: newId() })).rejects.toBeInstanceOf(NotFound);
    await expect(add('pagan', { adultId: id('karma') })).rejects.toBeInstanceOf(NotFound);
  });

  test('says what it cannot take', async () => {
    await expect(
      add('bo', { adultId: id('pema') }, { rights: { maySee: false, mayHear: false, mayReply: false } }),
    ).rejects.toMatchObject({ problems: [{ field: 'rights', problem: 'none' }] });
    await expect(add('bo', { adultId: id('pema') }, { untilOn: today, source: ' ' })).rejects.toMatchObject({
      problems: [
        { field: 'until', problem: 'not-after-from' },
        { field: 'source', problem: 'empty' },
      ],
    });
  });

  test('the same form sent twice adds one', async () => {
    const writeId = newId();
    const once = () =>
      inSchool((school) =>
        addGuardianship(school, {
          by,
          writeId,
          added: {
            studentId: id('dorje'),
            adult: { adultId: id('karma') },
            relationship: null,
            rights: ALL,
            source: 'Phone call',
            fromOn: '2026-12-01',
            untilOn: null,
            afterOrder: false,
          },
        }),
      );
    expect(await once()).toEqual(await once());
    const { asStudent } = await familyOf('dorje');
    expect(asStudent.map(({ adult, state }) => [adult, state])).toEqual([
      ['Pema Gurung', 'holds'],
      ['Karma Wangmo', 'ahead'],
    ]);
  });
});

describe('changing rights', () => {
  test('ends a row and begins the next, twice on one day, and only the last holds', async () => {
    await change(await tieOf('tunde', 'naomi'), { ...ALL, mayReply: false });
    await change(await tieOf('tunde', 'naomi'), { ...ALL, mayHear: false });
    expect(await guardsOf('tunde')).toEqual([
      { studentId: id('naomi'), maySee: true, mayHear: false, mayReply: true },
    ]);
    const rows = await inSchool((school) =>
      school.db
        .selectFrom('guardianships')
        .select(['may_hear', 'may_reply', 'until_on', 'end_reason'])
        .select('from_on')
        .where('school_id', '=', school.id)
        .where('adult_id', '=', id('tunde'))
        .orderBy('recorded_at')
        .orderBy('id')
        .execute(),
    );
    expect(rows.map((row) => [row.may_hear, row.may_reply, row.until_on, row.end_reason])).toEqual([
      [true, true, today, 'changed'],
      [true, false, today, 'changed'],
      [false, true, null, null],
    ]);
    // History of the row is no line of its own.
    expect((await familyOf('naomi')).asStudent).toHaveLength(1);
  });

  test('what says the same stays as it is, and no right at all is no change', async () => {
    const tie = await tieOf('renata', 'caio');
    expect(await change(tie, ALL)).toEqual({ guardianshipId: tie.id });
    await expect(change(tie, { maySee: false, mayHear: false, mayReply: false })).rejects.toBeInstanceOf(
      Invalid,
    );
    await expect(change(tie, ALL, { untilOn: today })).rejects.toBeInstanceOf(Invalid);
    await change(tie, ALL, { untilOn: '2027-06-26' });
    expect(await tieOf('renata', 'caio')).toMatchObject({ state: 'holds', untilOn: '2027-06-26' });
  });
});

describe('ending', () => {
  test('a court order ends every row at once and is not undone by a press', async () => {
    await add('isabela', { adultId: id('altina') }, { fromOn: '2027-01-04' }).catch(() => undefined);
    const tie = await tieOf('altina', 'isabela');
    await end(tie, { reason: 'court-order', words: 'Bronx Family Court, 11/24' });
    expect(await guardsOf('altina')).toEqual([]);
    const ended = await tieOf('altina', 'isabela');
    expect(ended).toMatchObject({
      state: 'ended',
      endReason: 'court-order',
      endWords: 'Bronx Family Court, 11/24',
      endedByName: 'Dr. Nwosu',
      mayUndo: false,
    });
    await expect(undo(ended)).rejects.toBeInstanceOf(Conflict);
    await expect(end(ended, {})).rejects.toBeInstanceOf(Conflict);
    await expect(add('isabela', { adultId: id('altina') })).rejects.toMatchObject({
      problems: [{ field: 'after-order', problem: 'ended-by-order' }],
    });
    await add('isabela', { adultId: id('altina') }, { afterOrder: true });
    expect(await guardsOf('altina')).toHaveLength(1);
  });

  test('what was added today and ended today never holds again', async () => {
    await add('malik', { adultId: id('norma') });
    await end(await tieOf('norma', 'malik'), {});
    expect((await guardsOf('norma')).map(({ studentId }) => studentId)).toEqual([id('alejandro')]);
    expect(await tieOf('norma', 'malik')).toMatchObject({ state: 'ended', fromOn: today, untilOn: today });
  });

  test('a mistake is undone on its day, with its rights and its planned end', async () => {
    await change(await tieOf('murat', 'elif'), { ...ALL, mayReply: false }, { untilOn: '2027-02-01' });
    await end(await tieOf('murat', 'elif'), {});
    expect(await guardsOf('murat')).toEqual([]);
    const ended = await tieOf('murat', 'elif');
    expect(ended.mayUndo).toBe(true);
    await undo(ended);
    const [now, before] = (await familyOf('elif')).asStudent;
    expect(now).toMatchObject({ state: 'holds', mayReply: false, untilOn: '2027-02-01' });
    expect(before).toMatchObject({ state: 'ended', endReason: 'mistake', mayUndo: false });
    await expect(undo(ended)).rejects.toBeInstanceOf(Conflict);
  });

  test('an end lies ahead until its day', async () => {
    await end(await tieOf('sunita', 'rohan'), { reason: 'asked', onDay: '2026-12-18' });
    expect(await guardsOf('sunita')).toHaveLength(1);
    const standing = await inSchool((school) =>
      loadStanding(school, { personId: id('sunita'), today: '2026-12-18' }),
    );
    expect(standing.guards).toEqual([]);
    await expect(end(await tieOf('sunita', 'rohan'), { onDay: today })).rejects.toMatchObject({
      problems: [{ field: 'on', problem: 'not-ahead' }],
    });
    await expect(end(await tieOf('sunita', 'rohan'), { reason: 'other' })).rejects.toMatchObject({
      problems: [{ field: 'words', problem: 'empty' }],
    });
  });

  test('nobody but a leader does any of it, nor at another school', async () => {
    const tie = await tieOf('yolanda', 'joaquin');
    for (const key of ['valdez', 'pagan', 'tran', 'yolanda'] as const)
      await expect(end(tie, {}, await opened.world.actor(key))).rejects.toBeInstanceOf(NotFound);
    await expect(end({ id: newId() }, {})).rejects.toBeInstanceOf(NotFound);
    await expect(end({ id: 'nothing' }, {})).rejects.toBeInstanceOf(NotFound);
    expect(await guardsOf('yolanda')).toHaveLength(2);
  });
});
