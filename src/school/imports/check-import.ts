import type { Actor } from '#school/audit/actor.ts';
import { checkFrameworks } from './check-frameworks.ts';
import { checkRoster } from './check-roster.ts';
import { findFormat } from './find-format.ts';
import type { MappedTable } from './formats/table/mapped-table.ts';
import type { Noun, Preview, PreviewSchool } from './preview.ts';
import { collectProblems, type Problems } from './problems/collect-problems.ts';
import type { Report } from './problems/problem.ts';
import type { OwnSchool } from './records/find-own-target.ts';
import type { Counts } from './records/known.ts';
import type { NamedEnding } from './records/name-endings.ts';
import type { Access } from './records/run-roster.ts';
import type { FoundResemblance } from './rosters/find-resemblances.ts';
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
  /** The one school in which a leader acts by page; without it every school of the set is meant, and may be made. */
  at?: OwnSchool | undefined;
  /** Who asked for it; none from the command line. */
  by?: Actor | undefined;
  /** Told while checking: records looked at so far. */
  onLooked?: ((records: number) => void) | undefined;
  /** Id of the import, where something already has it. */
  importId?: string | undefined;
}

/** Told while applying: records done, of how many. */
export type OnProgress = (done: number, total: number) => void;

/** What a format's check finds out, beside its problems. */
export interface Findings {
  version: string;
  system: string | null;
  schools: PreviewSchool[];
  /** Every school the set names, whether it is meant or not. */
  schoolsInFile: { sourceId: string; name: string }[];
  /** What a person must agree to first. */
  manyEndings: ManyEndings[];
  counts: Partial<Record<Noun, Counts>>;
  /** New people who are much like somebody here: proposed to the leaders once the import is applied. */
  resemblances?: readonly FoundResemblance[];
  apply: (access: Access, onProgress: OnProgress) => Promise<void>;
}

/** More than a tenth of a noun's records at a school would end. */
export interface ManyEndings {
  /** Name of the school. */
  school: string;
  noun: Noun;
  ended: number;
  /** How many hold today. */
  there: number;
  /** The first fifty of them. */
  first: NamedEnding[];
}

export interface CheckedImport {
  preview: Preview;
  schoolsInFile: readonly { sourceId: string; name: string }[];
  /** Empty where nothing has to be asked. */
  manyEndings: readonly ManyEndings[];
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
    return nothingFound(previewOf({ label, format: null, found: null, problems }));
  }
  const { source } = opened;
  const format = await findFormat(source);
  if (!format) {
    problems.report({ code: 'source-unknown-format', file: source.label });
    return nothingFound(previewOf({ label: source.label, format: null, found: null, problems }));
  }
  const check = { access, source, choices, report: problems.report satisfies Report };
  const found =
    format.kind === 'roster' ? await checkRoster(format, check) : await checkFrameworks(format, check);
  const preview = previewOf({ label: source.label, format: format.name, found, problems });
  const { schoolsInFile, manyEndings } = found;
  return { preview, schoolsInFile, manyEndings, apply: preview.canApply ? found.apply : null };
}

function nothingFound(preview: Preview): CheckedImport {
  return { preview, schoolsInFile: [], manyEndings: [], apply: null };
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
    resemblances: found?.resemblances ?? [],
    canApply: totals.error === 0 && found !== null,
  };
}
