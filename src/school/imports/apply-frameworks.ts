import { sql } from 'kysely';
import { schoolDay } from '#core/time/school-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import { compareFramework, type FrameworkDifference } from '#school/standards/compare-framework.ts';
import { writeFramework } from '#school/standards/write-framework.ts';
import { beginImport } from './begin-import.ts';
import type { ImportChoices, OnProgress } from './check-import.ts';
import type { FrameworkPackage } from './formats/format.ts';
import { hashFiles } from './hash-files.ts';
import type { Noun } from './preview.ts';
import type { Journal } from './records/journal.ts';
import { closeFrameworkJournal, noteFrameworkRows } from './records/journal-frameworks.ts';
import type { Counts } from './records/known.ts';
import type { Access } from './records/run-roster.ts';
import type { Source } from './sources/source.ts';

interface Promised {
  source: Source;
  format: string;
  counts: Partial<Record<Noun, Counts>>;
  choices: ImportChoices;
}

/**
 * Writes what differs in each framework, in the caller's transaction. Frameworks stand apart from schools; one that a
 * leader brings in by page is written down, and can be undone, in that leader's school.
 */
export async function applyFrameworks(
  { access, packages }: { access: Access; packages: readonly FrameworkPackage[] },
  promised: Promised,
  onProgress: OnProgress,
): Promise<void> {
  const { choices } = promised;
  await sql`select pg_advisory_xact_lock(7305004)`.execute(access.db);
  await sql`savepoint one_import`.execute(access.db);
  const day = schoolDay(choices.now, choices.timeZone);
  const differences: FrameworkDifference[] = [];
  for (const { framework } of packages) differences.push(await compareFramework(access.db, framework));
  const begun = choices.at
    ? await begin(await access.enter(choices.at.schoolId), { packages, differences, promised })
    : null;
  const total = differences.reduce((sum, difference) => sum + rowsOf(difference), 0);
  let before = 0;
  for (const [place, { framework }] of packages.entries()) {
    const difference = differences[place];
    if (!difference) continue;
    const onRows = (rows: number): void => onProgress(before + rows, total);
    await writeFramework(access.db, { framework, difference }, { day, now: choices.now, onProgress: onRows });
    before += rowsOf(difference);
  }
  if (begun) {
    const identifiers = packages.map(({ framework }) => framework.identifier);
    await closeFrameworkJournal(begun.school, begun.journal, await idsOf(access, identifiers));
  }
  await sql`release savepoint one_import`.execute(access.db);
}

interface Beginning {
  packages: readonly FrameworkPackage[];
  differences: readonly FrameworkDifference[];
  promised: Promised;
}

async function begin(
  school: InSchool,
  { packages, differences, promised }: Beginning,
): Promise<{ school: InSchool; journal: Journal }> {
  const { source, format, counts, choices } = promised;
  const ended = differences.reduce((sum, { standards }) => sum + standards.ended.length, 0);
  const changed = differences.reduce((sum, { standards }) => sum + standards.changed.length, 0);
  if (counts.standards?.ended !== ended || counts.standards.changed !== changed)
    throw new Conflict('The framework has changed since this was checked. Nothing was imported.');
  const journal = await beginImport(school, {
    importId: choices.importId ?? newId(),
    system: format,
    format: `${format} ${[...new Set(packages.map(({ version }) => version))].join(', ')}`.trim(),
    fileName: source.label,
    fileHash: await hashFiles(source),
    counts,
    by: choices.by,
    relation: choices.by ? 'leads' : 'program',
    now: choices.now,
  });
  for (const { here, isChanged, standards, links } of differences) {
    if (here && isChanged) await noteFrameworkRows(school, journal, { table: 'frameworks', ids: [here.id] });
    const touched = [...standards.changed.map(({ id }) => id), ...standards.ended];
    await noteFrameworkRows(school, journal, { table: 'standards', ids: touched });
    const moved = [...links.changed.map(({ id }) => id), ...links.ended];
    await noteFrameworkRows(school, journal, { table: 'standard_links', ids: moved });
  }
  return { school, journal };
}

async function idsOf({ db }: Access, identifiers: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('frameworks')
    .select('id')
    .where('identifier', 'in', identifiers)
    .execute();
  return rows.map(({ id }) => id);
}

function rowsOf({ standards, links }: FrameworkDifference): number {
  return [standards, links].reduce((sum, { added, changed }) => sum + added.length + changed.length, 0);
}
