import { afterAll, beforeAll, expect, it } from 'vitest';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { makeWorld } from '#tests/world/make-world.ts';
import type { World } from '#tests/world/world.ts';
import { findMapping } from './find-mapping.ts';
import { hashHeaders } from './hash-headers.ts';
import { keepMapping } from './keep-mapping.ts';
import type { MappedTable } from './mapped-table.ts';

let test: TestDatabase;
let world: World;
beforeAll(async () => {
  test = await openDatabase();
  world = await makeWorld(test.database, { today: '2026-11-24', now: new Date('2026-11-24T13:30:00Z') });
});
afterAll(() => test.close());

const mapping: MappedTable = {
  columns: [
    { header: 'Nr', field: 'student-id' },
    { header: 'Who', field: 'student-first-last' },
    { header: 'Bus', field: null },
  ],
  headerRow: 1,
  dateOrder: 'month-first',
  separator: ',',
  encoding: 'utf-8',
  isWhole: false,
};
const headerHash = hashHeaders(['WHO', 'nr', 'bus']);

it('what a leader chose is found again by the columns, and the latest holds', async () => {
  const by = await world.actor('nwosu');
  expect(await world.inSchool((school) => findMapping(school, { by, headerHash }))).toBeNull();
  await world.inSchool((school) => keepMapping(school, { by, mapping }));
  expect(await world.inSchool((school) => findMapping(school, { by, headerHash }))).toEqual(mapping);
  const later = { ...by, now: new Date(by.now.getTime() + 60_000) };
  const whole = { ...mapping, isWhole: true };
  await world.inSchool((school) => keepMapping(school, { by: later, mapping: whole }));
  expect(await world.inSchool((school) => findMapping(school, { by, headerHash }))).toEqual(whole);
  const other = hashHeaders(['Nr', 'Who']);
  expect(await world.inSchool((school) => findMapping(school, { by, headerHash: other }))).toBeNull();
});

it('nobody but a leader chooses or finds, and one field is not given twice', async () => {
  const teacher = await world.actor('tran');
  await expect(world.inSchool((school) => keepMapping(school, { by: teacher, mapping }))).rejects.toThrow(
    NotFound,
  );
  await expect(world.inSchool((school) => findMapping(school, { by: teacher, headerHash }))).rejects.toThrow(
    NotFound,
  );
  const by = await world.actor('nwosu');
  const twice = {
    ...mapping,
    columns: mapping.columns.map(({ header }) => ({ header, field: 'grade' as const })),
  };
  await expect(world.inSchool((school) => keepMapping(school, { by, mapping: twice }))).rejects.toThrow(
    Invalid,
  );
});
