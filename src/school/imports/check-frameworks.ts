import { schoolDay } from '#core/time/school-day.ts';
import {
  compareFramework,
  type Difference,
  type FrameworkDifference,
} from '#school/standards/compare-framework.ts';
import { writeFramework } from '#school/standards/write-framework.ts';
import type { Findings, ImportChoices } from './check-import.ts';
import type { FrameworkFormat, FrameworkPackage } from './formats/format.ts';
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
  for (const { file, framework } of packages) {
    const difference = await compareFramework(access.db, framework);
    const { here, isChanged, standards, links } = difference;
    if (here && here.title !== framework.title) {
      report({ code: 'framework-renamed', file, value: here.title, to: framework.title });
    }
    counts.frameworks[here ? (isChanged ? 'changed' : 'unchanged') : 'added'] += 1;
    count(counts.standards, standards);
    count(counts.links, links);
  }
  const versions = [...new Set(packages.map(({ version }) => version))];
  return {
    version: versions.join(', ') || 'unknown',
    system: null,
    schools: [],
    counts,
    apply: (writing, onProgress) => writePackages({ access: writing, packages, choices }, onProgress),
  };
}

function count(counts: Counts, difference: Difference<unknown>): void {
  counts.added += difference.added.length;
  counts.changed += difference.changed.length;
  counts.ended += difference.ended.length;
  counts.unchanged += difference.unchanged;
}

async function writePackages(
  {
    access,
    packages,
    choices,
  }: { access: Access; packages: readonly FrameworkPackage[]; choices: ImportChoices },
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const day = schoolDay(choices.now, choices.timeZone);
  const differences: FrameworkDifference[] = [];
  for (const { framework } of packages) differences.push(await compareFramework(access.db, framework));
  const total = differences.reduce((sum, difference) => sum + rowsOf(difference), 0);
  let before = 0;
  for (const [place, { framework }] of packages.entries()) {
    const difference = differences[place];
    if (!difference) continue;
    const onRows = (rows: number): void => onProgress(before + rows, total);
    await writeFramework(access.db, { framework, difference }, { day, now: choices.now, onProgress: onRows });
    before += rowsOf(difference);
  }
}

function rowsOf({ standards, links }: FrameworkDifference): number {
  return [standards, links].reduce((sum, { added, changed }) => sum + added.length + changed.length, 0);
}
