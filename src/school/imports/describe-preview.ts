import type { Speech } from '#locales/translate.ts';
import { formatNames } from './format-names.ts';
import { frameworkNouns, type Noun, type Preview, rosterNouns } from './preview.ts';
import type { Problem, Severity } from './problems/problem.ts';
import { leftOutOnPurpose } from './problems/problem-codes.ts';
import type { Counts } from './records/known.ts';
import { type SaidProblem, sayProblem } from './say-problem.ts';

/** So many rows of one kind of problem are shown; all of them are in the JSON. */
const shownRows = 8;

/** A preview as text for a terminal: what it would do, then each kind of problem with its places. */
export function describePreview(preview: Preview, speech: Speech): string {
  const { t } = speech;
  const { source, format, version, system } = preview;
  const parts = [
    format === null
      ? source
      : t('import.say.heading', { source, format: formatName(format), version: version ?? '' }),
    ...(system && system !== format ? [t('import.say.from-system', { system })] : []),
    ...preview.schools.map(({ name, code, isNew }) =>
      isNew ? t('import.say.school-new', { name, code }) : t('import.say.school-here', { name, code }),
    ),
    ...countTable(preview.counts, speech),
    ...problemParts(preview, speech),
  ];
  return `${parts.join('\n')}\n`;
}

function formatName(format: string): string {
  return formatNames[format] ?? format;
}

function countTable(counts: Preview['counts'], { t, number }: Speech): string[] {
  const columns = ['added', 'changed', 'ended', 'unchanged'] as const satisfies readonly (keyof Counts)[];
  const rows = [...rosterNouns, ...frameworkNouns].flatMap((noun) => {
    const one = counts[noun];
    return one ? [{ name: nounName(noun, t), cells: columns.map((column) => number(one[column])) }] : [];
  });
  if (rows.length === 0) return [];
  const heads = [
    t('import.say.added'),
    t('import.say.changed'),
    t('import.say.ended'),
    t('import.say.unchanged'),
  ];
  const widest = Math.max(...rows.map(({ name }) => name.length));
  const line = (name: string, cells: readonly string[]): string =>
    `  ${name.padEnd(widest)}${cells.map((cell, place) => `  ${cell.padStart((heads[place] ?? '').length)}`).join('')}`;
  const changes = Object.values(counts).some((one) => one.added + one.changed + one.ended > 0);
  return [
    '',
    line('', heads),
    ...rows.map(({ name, cells }) => line(name, cells)),
    ...(changes ? [] : ['', t('import.say.changes-nothing')]),
  ];
}

function nounName(noun: Noun, t: Speech['t']): string {
  return t(`import.noun.${noun}`);
}

function problemParts(preview: Preview, speech: Speech): string[] {
  const { t } = speech;
  const onPurpose = preview.problems.filter(({ code }) => leftOutOnPurpose.has(code));
  const others = preview.problems.filter(({ code }) => !leftOutOnPurpose.has(code));
  const { error, repaired, note } = preview.totals;
  const skipped = preview.totals.skipped - onPurpose.length;
  const of = (severity: Severity): Problem[] => others.filter((problem) => problem.severity === severity);
  if (preview.problems.length === 0) return ['', t('import.say.no-problems')];
  return [
    ...section(t('import.say.errors', { count: error }), of('error'), { preview, speech }),
    ...section(t('import.say.repaired', { count: repaired }), of('repaired'), { preview, speech }),
    ...section(t('import.say.skipped', { count: skipped }), of('skipped'), { preview, speech }),
    ...section(t('import.say.on-purpose'), onPurpose, { preview, speech }),
    ...section(t('import.say.notes', { count: note }), of('note'), { preview, speech }),
  ];
}

interface Context {
  preview: Preview;
  speech: Speech;
}

function section(heading: string, problems: readonly Problem[], context: Context): string[] {
  if (problems.length === 0) return [];
  const groups = new Map<string, SaidProblem[]>();
  for (const problem of problems) {
    const said = sayProblem(context.speech, problem);
    const key = [said.code, said.file, said.column].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), said]);
  }
  return ['', heading, ...[...groups.values()].flatMap((group) => groupLines(group, context))];
}

function groupLines(group: readonly SaidProblem[], { preview, speech }: Context): string[] {
  const [first] = group;
  if (!first) return [];
  const { code, file, column } = first;
  const where = [file, column].filter((part) => part !== null).join(':');
  if (group.length === 1)
    return [`  ${[placeOf(first, speech), first.message, first.doneAs].filter(Boolean).join('  ')}`];
  const isOneSentence = group.every(({ message }) => message === first.message);
  const listed = preview.groups.find(
    (one) => one.code === code && one.file === file && one.column === column,
  );
  const more = (listed?.count ?? group.length) - Math.min(group.length, shownRows);
  return [
    `  ${[where, isOneSentence ? first.message : ''].filter(Boolean).join('  ')}`,
    ...group.slice(0, shownRows).map((problem) => {
      const message = isOneSentence ? '' : problem.message;
      return `    ${[rowOf(problem, speech), message, problem.doneAs].filter(Boolean).join('  ')}`;
    }),
    ...(more > 0 ? [`    ${speech.t('import.say.and-more', { count: more })}`] : []),
  ];
}

function placeOf(problem: SaidProblem, speech: Speech): string {
  const where = [problem.file, problem.column].filter((part) => part !== null).join(':');
  return [where, rowOf(problem, speech)].filter(Boolean).join(' ');
}

function rowOf({ row, value }: SaidProblem, { t }: Speech): string {
  const parts = [
    row === null ? '' : t('import.say.row', { row: String(row) }),
    value === null ? '' : `“${value}”`,
  ];
  return parts.filter(Boolean).join(' ');
}
