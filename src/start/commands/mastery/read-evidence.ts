import { z } from 'zod';
import type { Judgement } from '#core/mastery/judgement.ts';
import { type Scale, scaleRange } from '#core/scales/scale.ts';
import { addDays } from '#core/time/add-days.ts';
import { Refused } from './read-choice.ts';
import { given, type Params } from './vector.ts';

/** The evidence of a list, as the rules take it. */
export interface Evidence {
  readonly judgements: readonly Judgement[];
  /** What each occasion is called, where the list names its task. */
  readonly tasks: ReadonlyMap<string, string>;
  /** Whether the list gives days; otherwise its order stands for them. */
  readonly dated: boolean;
}

/** One entry as it came, whatever its fields are called; what is not asked for here is not read at all. */
interface Entry {
  readonly place: number;
  readonly id: string | null;
  readonly level: number | null;
  readonly day: string | null;
  readonly task: string | null;
  readonly occasion: string | null;
  readonly judge: string | null;
  readonly retakeOf: string | null;
  readonly weight: number;
}

/** Words and fields by which lists say that work was not judged, or that a judgement counts no more. */
const leftOut =
  /^(exempt|excused|missing|withdrawn|superseded|not ?handed ?in|not ?submitted|absent|unposted|hidden|removed)$/i;
const leftOutFields = [
  'exempt',
  'excused',
  'missing',
  'withdrawn',
  'withdrawnAt',
  'withdrawnOn',
  'superseded',
  'supersededBy',
  'notHandedIn',
  'notSubmitted',
  'absent',
  'hidden',
];
/** What is practised or finds something out counts only where the list says so. */
const onlyWhereSaid = /^(practice|formative)$/i;

const listSchema = z.union([
  z.array(z.unknown()),
  z.looseObject({ evidence: z.array(z.unknown()) }).transform(({ evidence }) => evidence),
  z.looseObject({ pieces: z.array(z.unknown()) }).transform(({ pieces }) => pieces),
  z.looseObject({ judgements: z.array(z.unknown()) }).transform(({ judgements }) => judgements),
]);

/**
 * Reads a JSON list of evidence. An entry is a level alone or an object with a level and, if the list has them, day,
 * task or occasion, judge, retakeOf and weight. What is exempt, missing, withdrawn, superseded or has no level is left out,
 * and so is what a list calls practice or formative without saying that it counts; any other field is never looked at. The same judge's later word on an occasion takes the place of the earlier one; several
 * judges of one occasion pool; the same task on another day is another occasion. Throws Refused with the place and what
 * is wrong there, also for a day after `today`.
 */
export function readEvidence(text: string, known: { today: string; scale: Scale }): Evidence {
  const entries = readList(text).map((entry, at) => readEntry(entry, at + 1, known));
  const judged = entries.filter((each) => each.level !== null);
  const dated = judged.some((each) => each.day !== null);
  const undated = judged.find((each) => each.day === null);
  if (dated && undated) {
    throw new Refused(`Entry ${undated.place} has no day and others have. Give every entry a day, or none.`);
  }
  const occasions = nameOccasions(entries);
  const judgements = judged.map((entry): Judgement => {
    const { place, level, day, judge, weight } = entry;
    return {
      id: `entry-${place}`,
      occasionId: occasions.get(entry) ?? '',
      judgeId: judge ?? 'judge',
      level: level ?? 0,
      workedOn: day ?? addDays('2000-01-01', place),
      recordedAt: place,
      retakeOf: retakenBy(entry, entries, occasions),
      weight,
    };
  });
  const tasks = judged.flatMap((entry): [string, string][] =>
    entry.task === null ? [] : [[occasions.get(entry) ?? '', entry.task]],
  );
  return { judgements, tasks: new Map(tasks), dated };
}

function readList(text: string): unknown[] {
  if (text.trim() === '') throw new Refused('Nothing came on standard input. Give a JSON list of evidence.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Refused(`What came is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const list = listSchema.safeParse(json);
  if (!list.success)
    throw new Refused('What came is no list. Give for example [{"level": 2, "day": "2026-11-04"}].');
  return list.data;
}

function readEntry(entry: unknown, place: number, { today, scale }: { today: string; scale: Scale }): Entry {
  const wrong = (says: string) => new Refused(`Entry ${place}: ${says}`);
  if (Array.isArray(entry) || typeof entry === 'boolean') throw wrong('it is neither a level nor an object.');
  const facts: Params = typeof entry === 'object' && entry !== null ? (entry as Params) : { level: entry };
  const gone = isLeftOut(facts);
  const text = (...names: string[]) => {
    const value = given(facts, ...names);
    if (value !== undefined && typeof value !== 'string' && typeof value !== 'number')
      throw wrong(`its ${names[0]} is no text.`);
    return value === undefined ? null : String(value);
  };
  const weight = Number(given(facts, 'weight') ?? 1);
  if (!(weight > 0 && weight <= 1e6)) throw wrong('its weight is not a number above 0.');
  const level = gone ? null : readLevel(given(facts, 'level', 'score', 'value'), scale);
  if (typeof level === 'string') throw wrong(level);
  const day = readDay(text('day', 'date', 'workedOn', 'on', 'dateWorked', 'doneOn'));
  if (day === undefined) throw wrong('its day is none. Write it as 2026-11-04.');
  if (day !== null && day > today && level !== null) throw wrong(`its day ${day} is in the future.`);
  return {
    place,
    level,
    day,
    task: text('task', 'title', 'assignment'),
    id: text('id'),
    occasion: text('occasion', 'occasionId'),
    judge: text('judge', 'judgeId', 'teacher', 'by'),
    retakeOf: text('retakeOf', 'retake'),
    weight,
  };
}

function isLeftOut(facts: Params): boolean {
  const says = ['status', 'state', 'level'].map((name) => String(given(facts, name) ?? ''));
  return (
    says.some((word) => leftOut.test(word)) ||
    leftOutFields.some((name) => isSaid(given(facts, name))) ||
    given(facts, 'counts') === false ||
    (onlyWhereSaid.test(String(given(facts, 'kind') ?? '')) && !isSaid(given(facts, 'counts')))
  );
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== false && value !== 0 && value !== '' && value !== 'false';
}

/** A level of the scale by number or key, null where there is none, or what is wrong with it. */
function readLevel(value: unknown, scale: Scale): number | null | string {
  if (value === undefined || value === '') return null;
  const level = scale.levels.find((each) => each.key === value)?.level ?? Number(value);
  const { lowest, highest } = scaleRange(scale);
  if (typeof value === 'object' || !Number.isFinite(level))
    return `its level ${JSON.stringify(value)} is no number.`;
  return level < lowest || level > highest
    ? `its level ${level} is not on the scale from ${lowest} to ${highest}.`
    : level;
}

/** A day as it is written in the list, with or without a time of day; undefined where it is none. */
function readDay(text: string | null): string | null | undefined {
  if (text === null) return null;
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text.trim()) ?? [];
  const exists = day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
  return exists ? day : undefined;
}

/** Without a name of its own an occasion is a task on a day; without days a judge's second word is a second try. */
function nameOccasions(entries: readonly Entry[]): Map<Entry, string> {
  const tries = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const { place, task, occasion, judge, day } = entry;
      if (occasion !== null) return [entry, occasion];
      if (task === null) return [entry, `entry ${place}`];
      const by = `${task} ${judge ?? ''}`;
      const before = tries.get(by) ?? 0;
      tries.set(by, before + 1);
      return [entry, `${task} (${day ?? before + 1})`];
    }),
  );
}

/** The occasion that an entry is another try at; null where that was left out, so that the try stands for itself. */
function retakenBy(
  entry: Entry,
  entries: readonly Entry[],
  occasions: ReadonlyMap<Entry, string>,
): string | null {
  const { retakeOf, place } = entry;
  if (retakeOf === null) return null;
  const own = occasions.get(entry);
  const others = entries.filter((each) => occasions.get(each) !== own);
  const first =
    others.find((each) => [each.occasion, each.id, occasions.get(each)].includes(retakeOf)) ??
    others.find((each) => each.task === retakeOf) ??
    others.find((each) => `${each.place}` === retakeOf);
  if (!first) throw new Refused(`Entry ${place}: it is a retake of ${retakeOf}, which is not in the list.`);
  return first.level === null ? null : (occasions.get(first) ?? null);
}
