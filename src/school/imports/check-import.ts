import { checkFrameworks } from './check-frameworks.ts';
import { checkRoster } from './check-roster.ts';
import { findFormat } from './formats/find-format.ts';
import type { MappedTable } from './formats/table/mapped-table.ts';
import type { Noun, Preview, PreviewSchool } from './preview.ts';
import { collectProblems, type Problems } from './problems/collect-problems.ts';
import type { Report } from './problems/problem.ts';
import type { Counts } from './records/known.ts';
import type { Access } from './records/run-roster.ts';
import type { OpenedSource } from './sources/source.ts';

export interface ImportChoices {
  now: Date;
  /** IANA zone of schools that the import makes. */
  timeZone: string;
  /** Code of a school here that the one new school of a roster is; null where none is named. */
  into: string | null;
  /** Name of the system instead of what the set calls it; null to believe the set. */
  system: string | null;
  /** What the columns of a table hold, where somebody chose it; without it a table is read as its headers suggest. */
  mapping?: MappedTable | null;
}

/** Told while applying: records done, of how many. */
export type OnProgress = (done: number, total: number) => void;

/** What a format's check finds out, beside its problems. */
export interface Findings {
  version: string;
  system: string | null;
  schools: PreviewSchool[];
  counts: Partial<Record<Noun, Counts>>;
  apply: (access: Access, onProgress: OnProgress) => Promise<void>;
}

export interface CheckedImport {
  preview: Preview;
  /** Does what the preview says, in the caller's transaction; null where an error stops it. */
  apply: ((access: Access, onProgress: OnProgress) => Promise<void>) | null;
}

/**
 * Reads a source from beginning to end, finds every problem and counts what would be added, changed and ended.
 * Writes nothing.
 */
export async function checkImport(
  access: Access,
  opened: OpenedSource,
  choices: ImportChoices,
): Promise<CheckedImport> {
  const problems = collectProblems();
  const findings = 'source' in opened ? opened.source.findings : opened.findings;
  for (const finding of findings) problems.report(finding);
  if (!('source' in opened)) {
    const label = opened.findings.find(({ file }) => file)?.file ?? '';
    return { preview: previewOf({ label, format: null, found: null, problems }), apply: null };
  }
  const { source } = opened;
  const format = await findFormat(source);
  if (!format) {
    problems.report({ code: 'source-unknown-format', file: source.label });
    return { preview: previewOf({ label: source.label, format: null, found: null, problems }), apply: null };
  }
  const check = { access, source, choices, report: problems.report satisfies Report };
  const found =
    format.kind === 'roster' ? await checkRoster(format, check) : await checkFrameworks(format, check);
  const preview = previewOf({ label: source.label, format: format.name, found, problems });
  return { preview, apply: preview.canApply ? found.apply : null };
}

interface Outcome {
  label: string;
  format: string | null;
  found: Findings | null;
  problems: Problems;
}

function previewOf({ label, format, found, problems }: Outcome): Preview {
  const totals = {
    error: problems.count('error'),
    repaired: problems.count('repaired'),
    skipped: problems.count('skipped'),
    note: problems.count('note'),
  };
  return {
    source: label,
    format,
    version: found?.version ?? null,
    system: found?.system ?? null,
    schools: found?.schools ?? [],
    counts: found?.counts ?? {},
    problems: problems.list(),
    groups: problems.groups(),
    totals,
    canApply: totals.error === 0 && found !== null,
  };
}
