import { asksFirst } from '#core/imports/asks-first.ts';
import { compareFramework, type Difference } from '#school/standards/compare-framework.ts';
import { applyFrameworks } from './apply-frameworks.ts';
import type { Findings, ImportChoices, ManyEndings } from './check-import.ts';
import type { FrameworkFormat } from './formats/format.ts';
import type { Report } from './problems/problem.ts';
import { type Counts, noCounts } from './records/known.ts';
import type { Access } from './records/run-roster.ts';
import type { Source } from './sources/source.ts';

export interface Check {
  access: Access;
  source: Source;
  choices: ImportChoices;
  report: Report;
}

/** Checks the frameworks of a source and counts what each would change. */
export async function checkFrameworks(
  format: FrameworkFormat,
  { access, source, choices, report }: Check,
): Promise<Findings> {
  const packages = await format.read(source, report);
  const counts = { frameworks: noCounts(), standards: noCounts(), links: noCounts() };
  const manyEndings: ManyEndings[] = [];
  for (const { file, framework } of packages) {
    const difference = await compareFramework(access.db, framework);
    const { here, isChanged, standards, links } = difference;
    if (here && here.title !== framework.title) {
      report({ code: 'framework-renamed', file, value: here.title, to: framework.title });
    }
    counts.frameworks[here ? (isChanged ? 'changed' : 'unchanged') : 'added'] += 1;
    count(counts.standards, standards);
    count(counts.links, links);
    const ended = standards.ended.length;
    const there = ended + standards.changed.length + standards.unchanged;
    if (asksFirst({ ended, there })) {
      const first = await nameStandards(access, standards.ended.slice(0, 50));
      manyEndings.push({ school: framework.title, noun: 'standards', ended, there, first });
    }
  }
  const versions = [...new Set(packages.map(({ version }) => version))];
  return {
    version: versions.join(', ') || 'unknown',
    system: null,
    schools: [],
    schoolsInFile: [],
    manyEndings,
    counts,
    apply: (writing, onProgress) =>
      applyFrameworks(
        { access: writing, packages },
        { source, format: format.name, counts, choices },
        onProgress,
      ),
  };
}

function count(counts: Counts, difference: Difference<unknown>): void {
  counts.added += difference.added.length;
  counts.changed += difference.changed.length;
  counts.ended += difference.ended.length;
  counts.unchanged += difference.unchanged;
}

async function nameStandards(
  { db }: Access,
  ids: readonly string[],
): Promise<{ names: string[]; title: string }[]> {
  const rows = await db
    .selectFrom('standards')
    .select(['code', 'statement'])
    .where('id', 'in', ids)
    .orderBy('position')
    .execute();
  return rows.map(({ code, statement }) => ({
    names: [],
    title: [code, statement.slice(0, 100)].filter(Boolean).join(' '),
  }));
}
