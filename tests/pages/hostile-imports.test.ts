import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { dumpTables } from '#tests/database/dump-tables.ts';
import { hostileTexts } from '#tests/imports/hostile-texts.ts';
import { hostileZips } from '#tests/imports/hostile-zips.ts';
import { type FormFile, makeForm } from '#tests/imports/make-form.ts';
import { type RosterFiles, smallRoster } from '#tests/imports/make-roster.ts';
import { makeRosterZip } from '#tests/imports/make-roster-zip.ts';
import { makeZip } from '#tests/imports/make-zip.ts';
import { type Office, openOffice } from '#tests/imports/open-office.ts';

let office: Office;
let before: Record<string, string[]>;
/** Everything that hostile input may leave: what was uploaded, what was said about it, and that it came and went. */
const aside = [
  'audit_lines',
  'audit_subjects',
  'import_changes',
  'import_drafts',
  'import_problems',
  'imports',
  'upload_chunks',
  'uploads',
  'writes',
];

/** Some of these bring in and undo fifty files, which takes long where the machine is busy. */
const timeout = 150_000;

beforeAll(async () => {
  office = await openOffice();
  before = await dumpTables(office.opened.ownerUrl, aside);
});
afterAll(async () => {
  expect(await dumpTables(office.opened.ownerUrl, aside)).toEqual(before);
  await office.close();
});
beforeEach(async () => {
  await forgetHour();
});

/** A person may send thirty files an hour; here they are sent faster than that. */
async function forgetHour(): Promise<void> {
  await office.opened.world.inSchool((school) =>
    school.db
      .updateTable('uploads')
      .set({ uploaded_at: new Date('2026-11-20T15:00:00Z') })
      .where('school_id', '=', school.id)
      .execute(),
  );
}

/**
 * Sends files; they are refused in words, or checked to the end and explained in words. What may be imported is, and
 * is undone again, so that what is left at the end is what was there before. Answers where it is explained, and whether
 * it went in.
 */
async function meet(files: readonly FormFile[]): Promise<{ path?: string; wentIn: boolean }> {
  await forgetHour();
  const answer = await office.send(files);
  if (answer.status === 422) {
    expect(await answer.text()).toContain('The file was not taken');
    return { wentIn: false };
  }
  expect(answer.status).toBe(303);
  // A fault of the program, kept from the page, is thrown here.
  await office.work();
  const path = answer.headers.get('location') ?? '';
  if ((await office.page(path)).html.includes('<option value="s1"'))
    await office.press(path, `${path}/choices`, { school: 's1' });
  const page = await office.page(path);
  expect(page.status).toBe(200);
  expect(page.text).toMatch(/errors? stops? |” can be imported|Nothing to do/);
  expect(page.text).not.toMatch(/\bimports?\.[a-z]+-/);
  const wentIn = page.html.includes('/apply"');
  expect(wentIn).toBe(page.text.includes('” can be imported'));
  if (wentIn) await applyAndUndo(path);
  return { path, wentIn };
}

async function applyAndUndo(path: string): Promise<void> {
  await office.press(path, `${path}/apply`);
  expect((await office.page(path)).text).toContain('is imported');
  await office.press(path, `${path}/undo`);
  const undone = await office.page(path);
  expect(undone.text).toContain('was undone');
  expect(undone.text).toContain('Nothing had to be left');
}

describe('a hostile zip', () => {
  it.each(hostileZips())('%s', async (_, file) => {
    await meet([file]);
  });

  it('with bytes changed anywhere is refused or explained', { timeout }, async () => {
    const whole = Buffer.from(makeRosterZip());
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        await meet([{ name: 'set.zip', content: bytes }]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a hostile file', () => {
  it.each(hostileTexts())('%s', async (_, file) => {
    await meet([file]);
  });

  it('of any bytes is refused or explained', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (content) => {
        await meet([{ name: 'users.csv', content }]);
      }),
      { numRuns: 25 },
    );
  });
});

/** Cells that spreadsheets, people and enemies write. */
const cells = [
  '',
  ' ',
  '"',
  "'",
  '=1+1',
  '=HYPERLINK("http://x.example";"y")',
  '@SUM(A1)',
  '+15550100',
  '-1',
  "1' or '1'='1",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '$\u007Bjndi:ldap://x.example}',
  '../../etc/passwd',
  'null',
  'undefined',
  'NaN',
  '__proto__',
  '\u202Eanimret\u202C',
  '\u200F\u200E\uFEFF',
  'e\u0301\u0301\u0301\u0301\u0301',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  '\uD800',
  '\u0007\u001B[31m',
  '\u001f',
  'x'.repeat(300),
  'x'.repeat(5000),
  '45178',
  '2026-02-30',
  '31/12/2026',
  '0000-00-00',
  '99999-01-01',
  '1e999',
  '-0',
  'TRUE',
  'maybe',
  '#REF!',
  '2.03457E+08',
  '٢٠٢٦-٠٩-٠٨',
  's1,s2,s9',
  '""""',
  'a\nb',
  'a\r\nb',
];

/** A table of the set with some cells, or some headers, put in the place of what stands there. */
function spoil(
  files: RosterFiles,
  { file, spots, inHeader }: { file: number; spots: readonly [number, number, number][]; inHeader: boolean },
): RosterFiles {
  const name = Object.keys(files)[file % Object.keys(files).length] ?? '';
  const rows = (files[name] ?? '').split('\n').map((line) => line.split(','));
  for (const [row, column, cell] of spots) {
    const place = inHeader ? 0 : 1 + (row % Math.max(1, rows.length - 1));
    const cellsOf = rows[place];
    if (cellsOf) cellsOf[column % cellsOf.length] = `"${(cells[cell] ?? '').replaceAll('"', '""')}"`;
  }
  return { ...files, [name]: rows.map((line) => line.join(',')).join('\n') };
}

describe('hostile rows and headers', () => {
  const spot = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(cells.length - 1));
  it.each([
    ['rows', false, 50],
    ['headers', true, 20],
  ])('%s, a dozen at a time, are refused or explained', { timeout }, async (_, inHeader, numRuns) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(6), fc.array(spot, { minLength: 8, maxLength: 14 }), async (file, spots) => {
        const files = spoil(smallRoster(), { file, spots, inHeader });
        await meet([{ name: 'set.zip', content: makeZip(files) }]);
      }),
      { numRuns },
    );
  });

  it('each hostile value in each column of people is explained, and what is not refused goes in', {
    timeout,
  }, async () => {
    const [header = '', ...rows] = (smallRoster()['users.csv'] ?? '').split('\n');
    const columns = header.split(',').length;
    for (let column = 0; column < columns; column += 1) {
      const more = cells.map((cell, n) => {
        const row = `h${n},,,true,s1,student,h${n},,Given,Family,,,,,,,08,`.split(',');
        row[column] = `"${cell.replaceAll('"', '""')}"`;
        return row.join(',');
      });
      const send = (lines: readonly string[]) => {
        const users = [header, ...rows, ...lines].join('\n');
        return meet([{ name: 'set.zip', content: makeZip({ ...smallRoster(), 'users.csv': users }) }]);
      };
      const { path, wentIn } = await send(more);
      if (wentIn) continue;
      const refused = await listRefused(path ?? '');
      expect(refused.size).toBeLessThan(cells.length);
      const others = more.filter((_, n) => !refused.has(n + rows.length + 2));
      expect({ column, ...(await send(others)) }).toMatchObject({ column, wentIn: true });
    }
  });
});

/** Numbers of the rows of people that stop an import. */
async function listRefused(path: string): Promise<Set<number>> {
  const answer = await office.app.get(`${path}/problems.csv`, office.leader);
  return new Set(
    [...(await answer.text()).matchAll(/^Error,users\.csv,(\d+),/gm)].map(([, row]) => Number(row)),
  );
}

describe('a hostile form', () => {
  const id = newId();
  it.each<[string, string, Record<string, string>]>([
    ['an import that is not there', `/imports/${id}/apply`, { write: newId(), turn: '1' }],
    ['an id that is none', "/imports/1' or '1'='1/apply", { write: newId(), turn: '1' }],
    ['a turn that is none', `/imports/${id}/apply`, { write: newId(), turn: '1e400' }],
    ['no turn at all', `/imports/${id}/apply`, {}],
    ['a number without an end', `/imports/${id}/apply`, { write: newId(), turn: '1', ends: '9'.repeat(400) }],
    ['a school with a zero in it', `/imports/${id}/choices`, { school: 'a\0b' }],
    ['a system that is too long', `/imports/${id}/choices`, { system: 'x'.repeat(5000) }],
    ['columns of nothing', `/imports/${id}/mapping`, { 'column-0': '__proto__', dateOrder: 'month-first' }],
    ['an order that is none', `/imports/${id}/mapping`, { dateOrder: 'year-first' }],
    ['undoing what is not there', `/imports/${id}/undo`, { write: newId() }],
    ['undoing what has no id', "/imports/1' or '1'='1/undo", { write: newId() }],
    ['undoing by an id that is none', `/imports/${id}/undo`, { write: 'x' }],
  ])('%s is refused', async (_, path, fields) => {
    const answer = await office.app.post(path, fields, office.leader);
    expect([400, 404, 409, 422]).toContain(answer.status);
  });

  it.each<[string, { type: string; body: string }]>([
    ['without a boundary', { type: 'multipart/form-data', body: 'x' }],
    ['without an end', { type: 'multipart/form-data; boundary=b', body: '--b\r\nContent-Disposition: form' }],
    ['of nothing', { type: 'multipart/form-data; boundary=b', body: '' }],
    ['of another kind', { type: 'application/json', body: '{"file": "x"}' }],
  ])('%s is told on the page', async (_, sent) => {
    const answer = await office.app.send('/imports', sent, office.leader);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('The file was not taken');
  });

  it('with a write that is no id is refused', async () => {
    const form = makeForm({ write: "1'" }, [{ name: 'a.csv', content: 'a' }]);
    expect((await office.app.send('/imports', form, office.leader)).status).toBe(422);
  });

  it('with any words in its filter shows a page', async () => {
    const answer = await office.send([{ name: 'set.zip', content: makeRosterZip() }]);
    await office.work();
    const path = answer.headers.get('location') ?? '';
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (words) => {
        const query = new URLSearchParams({
          search: words,
          file: words,
          code: words,
          severity: words,
          from: words,
        });
        const page = await office.app.get(`${path}?${query}`, office.leader);
        expect([200, 404]).toContain(page.status);
      }),
      { numRuns: 40 },
    );
  });
});
