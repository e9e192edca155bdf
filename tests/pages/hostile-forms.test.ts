import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { gatherFacts, listIdSets } from './gather-facts.ts';
import { gatherForms, type OfferedForm } from './gather-forms.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';

/** What no form of ours is filled in with by a browser of ours. */
const HOSTILE: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u2066gnirts\u2069',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿'.repeat(40),
  'x'.repeat(100_000),
  "1' or '1'='1",
  '"; drop table people; --',
  '<script>alert(1)</script>',
  '{{7*7}} #{7*7} <%= 7*7 %>',
  '../../../../etc/passwd',
  '=cmd|/c calc!A0',
  '-1',
  '99999999999999999999999',
  '1e309',
  'NaN',
  '0x10',
  '2026-02-30',
  '9999-12-31',
  '-0001-01-01',
  '2026-11-24T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  '0198a000-0000-7000-8000-00000000000a',
  '[object Object]',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  'http://169.254.169.254/latest/meta-data',
  '%00%ff%fe',
  'true\r\nSet-Cookie: waymark=1',
];

let opened: TestWorld;
let app: TestApplication;
let forms: ReadonlyMap<string, OfferedForm>;
let owner: pg.Client;
let tables: readonly string[];

beforeAll(async () => {
  opened = await openWorld();
  const { world } = opened;
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  const ofSchool = (await gatherFacts(opened)).get(world.school.id);
  if (!ofSchool) throw new Error('Ferry Point has no facts');
  const browsers: Browser[] = [];
  for (const key of ['valdez', 'nwosu', 'joaquin'] as const)
    browsers.push(await app.signIn(world.signIns[key]?.name ?? '', world.signIns[key]?.password ?? ''));
  forms = await gatherForms(app, browsers, {
    ids: listIdSets(world, ofSchool)['of 9B'] ?? {},
    wholeId: world.goals.fourWays.goalId,
  });
  owner = new pg.Client({ connectionString: opened.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname not in ('rate_limits', 'sessions', 'writes') order by 1`,
  );
  tables = rows.map(({ name }) => name);
  await owner.query(`
    create sequence kept_changes;
    create function note_change() returns trigger language plpgsql security definer as
      $$ begin perform nextval('kept_changes'); return null; end $$`);
  for (const name of tables)
    await owner.query(`create constraint trigger note_change after insert or delete
      on ${pg.escapeIdentifier(name)} deferrable initially deferred for each row execute function note_change()`);
});
afterAll(async () => {
  await owner.end();
  await opened.close();
});

/** Lines that say no more than that somebody looked. */
const notOfLooks: Record<string, string> = {
  audit_lines: " where act not like '%.look'",
  audit_subjects: " where line_id in (select id from audit_lines where act not like '%.look')",
};

let counted = { changes: '', rows: '' };

/**
 * How many rows each table has: what was refused must have changed none. Counted anew only where a transaction that
 * put a row in or took one out was committed since, which triggers at its end say.
 */
async function countRows(): Promise<string> {
  const { rows } = await owner.query('select last_value::text || is_called as changes from kept_changes');
  const [{ changes }] = rows;
  if (changes !== counted.changes) counted = { changes, rows: await countAll() };
  return counted.rows;
}

async function countAll(): Promise<string> {
  // A page that is shown again with its problems is a look, and written down as one.
  const counts = tables.map(
    (name) => `(select count(*) from ${pg.escapeIdentifier(name)}${notOfLooks[name] ?? ''})`,
  );
  const { rows } = await owner.query(`select array_to_string(array[${counts.join(', ')}], ' ') as counts`);
  return rows[0].counts;
}

/** The tables whose number of rows differs. */
function changed(before: string, after: string): string {
  const [one, other] = [before.split(' '), after.split(' ')];
  return tables.filter((_, index) => one[index] !== other[index]).join(', ');
}

/** Ways to fill a form wrongly: one field at a time, each with another of the values, then what no field is. */
function* spoil(fields: OfferedForm['fields'], seed: number): Generator<Record<string, readonly string[]>> {
  const names = Object.keys(fields);
  for (const [index, value] of HOSTILE.entries()) {
    const name = names[(index + seed) % Math.max(1, names.length)] ?? 'none';
    yield { ...fields, [name]: [value] };
  }
  for (const name of names) {
    const { [name]: _, ...rest } = fields;
    yield rest;
    yield { ...fields, [name]: [...(fields[name] ?? []), ...(fields[name] ?? []), 'again'] };
  }
  yield {};
  // As a key in brackets it is a field of that name; without, it would be what the object descends from.
  yield { ...fields, ['__proto__']: ['x'], constructor: ['x'], 'a[b][c]': ['x'] };
}

test('no form is a fault of ours, and what is refused has changed nothing', {
  timeout: 240_000,
}, async () => {
  const wrong: string[] = [];
  let sent = 0;
  let refused = 0;
  let before = await countRows();
  for (const [seed, [path, { action, fields, browser }]] of [...forms].entries()) {
    // Ends the session that asks the others.
    if (/sign-out|sessions|password/.test(path)) continue;
    for (const given of spoil(fields, seed)) {
      const { status } = await app.post(action, given, browser);
      sent += 1;
      const after = await countRows();
      if (status >= 500) wrong.push(`${path} ${JSON.stringify(given).slice(0, 200)}: ${status}`);
      if (status >= 400) {
        refused += 1;
        if (after !== before)
          wrong.push(
            `${path} ${JSON.stringify(given).slice(0, 200)}: refused (${status}), and yet something changed: ${changed(before, after)}`,
          );
      }
      before = after;
    }
  }
  expect(wrong).toEqual([]);
  expect(sent).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(sent / 5);
});

test('no body of another shape is a fault of ours', async () => {
  const wrong: string[] = [];
  const before = await countRows();
  for (const [path, { action, browser }] of forms)
    for (const [type, body] of [
      ['application/json', '{"write": 1}'],
      ['application/json', '{'],
      ['text/plain', 'write=1'],
      ['multipart/form-data; boundary=x', 'no boundary here'],
      ['multipart/form-data', '--x--'],
      ['application/x-www-form-urlencoded', '%E0%A4%A=%'],
      ['application/x-www-form-urlencoded; charset=utf-7', '+ADw-'],
      ['', 'write'],
    ] as const) {
      const { status } = await app.send(action, { type, body }, browser);
      if (status >= 500) wrong.push(`${path} ${type} ${body}: ${status}`);
    }
  expect(wrong).toEqual([]);
  expect(await countRows()).toBe(before);
});
