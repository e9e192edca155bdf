import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { undoChange } from '#school/classes/changes/undo-change.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { addTerm, endTerm, reviseTerm } from './change-terms.ts';
import type { TypedTerm } from './check-term.ts';
import { listTerms } from './list-terms.ts';
import { listYears } from './list-years.ts';

let opened: TestWorld;
let pagan: Actor;
beforeAll(async () => {
  opened = await openWorld();
  pagan = await opened.world.actor('pagan');
});
afterAll(() => opened.close());

const inSchool: TestWorld['world']['inSchool'] = (work) => opened.world.inSchool(work);
const spring: TypedTerm = {
  title: 'Second semester',
  kind: 'semester',
  startsOn: '2027-02-01',
  endsOn: '2027-06-18',
  schoolYear: '2026-27',
  parentId: '',
};
const terms = () => inSchool((school) => listTerms(school, { schoolYear: '2026-27' }));

test('the years there are, with this one and the next', async () => {
  const years = await inSchool((school) => listYears(school, { by: pagan }));
  expect(years).toEqual({
    current: '2026-27',
    next: '2027-28',
    startMonth: 8,
    labels: ['2027-28', '2026-27'],
  });
});

test('the office adds a term, changes its dates and takes it off, and undoes each', async () => {
  const [year] = await terms();
  const { termId, changeId } = await inSchool((school) =>
    addTerm(school, { by: pagan, typed: { ...spring, parentId: year?.termId ?? '' } }),
  );
  const changed = await inSchool((school) =>
    reviseTerm(school, { by: pagan, termId, typed: { ...spring, endsOn: '2027-06-11' } }),
  );
  expect((await terms()).at(-1)).toMatchObject({ termId, endsOn: '2027-06-11', parentId: null });
  const ended = await inSchool((school) => endTerm(school, { by: pagan, termId }));
  expect((await terms()).map(({ title }) => title)).toEqual(['2026-27', 'First semester']);
  const undo = async (id: string) =>
    (await inSchool((school) => undoChange(school, { by: pagan, changeId: id, touching: 'roster' }))).outcome;
  for (const id of [ended.changeId, changed.changeId]) expect(await undo(id)).toBe('undone');
  expect((await terms()).at(-1)).toMatchObject({ endsOn: '2027-06-18', parentId: year?.termId });
  expect(await undo(changeId)).toBe('undone');
  expect(await terms()).toHaveLength(2);
});

test('every field to mend is named at once', async () => {
  const add = (typed: Partial<TypedTerm>) =>
    inSchool((school) => addTerm(school, { by: pagan, typed: { ...spring, ...typed } }));
  await expect(add({ title: ' ', startsOn: 'x', endsOn: '', parentId: newId() })).rejects.toThrow(
    new Invalid([
      { field: 'title', problem: 'empty' },
      { field: 'startsOn', problem: 'no-day' },
      { field: 'endsOn', problem: 'no-day' },
      { field: 'parent', problem: 'choose-one' },
    ]),
  );
  await expect(add({ startsOn: '2027-06-19' })).rejects.toThrow(
    new Invalid([{ field: 'endsOn', problem: 'before-start' }]),
  );
  await expect(add({ startsOn: '2026-07-01' })).rejects.toThrow(
    new Invalid([{ field: 'startsOn', problem: 'not-of-year' }]),
  );
  const [year, fall] = await terms();
  await expect(add({ parentId: fall?.termId ?? '' })).rejects.toThrow(
    new Invalid([{ field: 'parent', problem: 'outside-parent' }]),
  );
  await expect(
    inSchool((school) =>
      reviseTerm(school, {
        by: pagan,
        termId: year?.termId ?? '',
        typed: { ...spring, kind: 'schoolYear', startsOn: '2026-09-08', parentId: fall?.termId ?? '' },
      }),
    ),
  ).rejects.toThrow(new Invalid([{ field: 'parent', problem: 'choose-one' }]));
});

test('no teacher changes terms, and nobody a term that is not there', async () => {
  const valdez = await opened.world.actor('valdez');
  await expect(inSchool((school) => addTerm(school, { by: valdez, typed: spring }))).rejects.toThrow(
    NotFound,
  );
  await expect(inSchool((school) => endTerm(school, { by: pagan, termId: newId() }))).rejects.toThrow(
    NotFound,
  );
});
