import { addSchoolDays } from '#core/time/add-school-days.ts';
import { laterDay } from '#core/time/later-day.ts';
import { schoolDaysBetween } from '#core/time/school-days-between.ts';
import type { FocusFacts, FocusStudent, Mark, Word } from './focus-facts.ts';
import { type Candidate, listCandidates } from './list-candidates.ts';
import { type FocusReason, LONGEST_ABSENCE, reasons, SILENT_DAYS } from './reasons.ts';

/** One row of the focus queue: a student, a goal or none, and one reason. */
export interface FocusRow {
  readonly studentId: string;
  readonly goalId: string | null;
  readonly reason: FocusReason;
  /** Since when it waits: milliseconds since 1970 */
  readonly since: number;
  /** The records the reason rests on, oldest first; none where it rests on what did not happen */
  readonly recordIds: readonly string[];
  /** The newest fact known of this student and goal: what a mark of this row as seen is until */
  readonly knownUntil: number;
}

/**
 * The focus queue: who needs the teacher now, in order. One row per student and goal, with its strongest reason (in the
 * order of `reasons`); of one reason what has waited longest comes first, then by name. What was seen is left out until
 * something newer happened to that student on that goal. A student without any other row whom nobody who teaches the
 * class has spoken to for ten school days has one without a goal; marked as seen, it comes back after fifteen more at
 * the latest, so that no student is out of the queue for longer without a word.
 *
 * Example: on 24 November Luis has two pieces on Slope below the cut, of 17 and 19 November, and no feedback since: a
 * row "stuck" since the 19th. On the 20th he asks a question on Slope: the row's reason is "asked", since the 20th.
 * Feedback on Slope takes it off.
 */
export function rankFocus(facts: FocusFacts): FocusRow[] {
  const isSeen = seenBy(facts.marks);
  const here = new Set(facts.students.map(({ studentId }) => studentId));
  const open = listCandidates(facts).filter((each) => here.has(each.studentId) && !isSeen(each));
  const words = Map.groupBy(facts.words, keyOf);
  const rows = [...Map.groupBy(open, keyOf)].flatMap(([key, ofKey]) => toRow(ofKey, words.get(key) ?? []));
  const present = new Set(rows.map(({ studentId }) => studentId));
  const silent = facts.students
    .filter(({ studentId }) => !present.has(studentId))
    .flatMap((student) => silenceOf(student, facts));
  return inOrder([...rows, ...silent], facts);
}

const keyOf = ({ studentId, goalId }: Pick<Mark, 'studentId' | 'goalId'>) => `${studentId} ${goalId ?? ''}`;

/** Whether a mark of its student and goal covers what a candidate speaks of. */
function seenBy(marks: readonly Mark[]): (candidate: Candidate) => boolean {
  const until = new Map<string, number>();
  for (const mark of marks)
    until.set(keyOf(mark), Math.max(mark.knownUntil, until.get(keyOf(mark)) ?? Number.NEGATIVE_INFINITY));
  return (candidate) => candidate.newsAt <= (until.get(keyOf(candidate)) ?? Number.NEGATIVE_INFINITY);
}

/** Words count among what is known: one that nothing comes of is no news ten school days later. */
function toRow(ofKey: readonly Candidate[], words: readonly Word[]): FocusRow[] {
  const reason = reasons.find((each) => ofKey.some((candidate) => candidate.reason === each));
  const strongest = ofKey.filter((each) => each.reason === reason).toSorted((a, b) => a.at - b.at);
  const [first] = strongest;
  if (!first) return [];
  return [
    {
      studentId: first.studentId,
      goalId: first.goalId,
      reason: first.reason,
      since: first.at,
      recordIds: strongest.flatMap(({ recordId }) => recordId ?? []),
      knownUntil: Math.max(...ofKey.map(({ newsAt }) => newsAt), ...words.map(({ at }) => at)),
    },
  ];
}

/** The row of a student whom nobody has spoken to, where it is due. */
function silenceOf(student: FocusStudent, { today, marks }: FocusFacts): FocusRow[] {
  const { studentId, fromOn, spokenOn } = student;
  const lastOn = spokenOn === null ? fromOn : laterDay(fromOn, spokenOn);
  if (schoolDaysBetween(lastOn, today) < SILENT_DAYS) return [];
  const dueAt = momentOf(addSchoolDays(lastOn, SILENT_DAYS));
  const isSeen = marks.some(
    (mark) =>
      mark.studentId === studentId &&
      mark.goalId === null &&
      mark.knownUntil >= dueAt &&
      schoolDaysBetween(mark.seenOn, today) < LONGEST_ABSENCE,
  );
  if (isSeen) return [];
  const since = momentOf(lastOn);
  return [{ studentId, goalId: null, reason: 'unspoken', since, recordIds: [], knownUntil: dueAt }];
}

/** A school day as a moment, to be put in order with others. */
const momentOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

function inOrder(rows: readonly FocusRow[], { students, language }: FocusFacts): FocusRow[] {
  // A collator takes its time, and one row is in order.
  if (rows.length < 2) return [...rows];
  const sorts = new Intl.Collator(language);
  const names = new Map(students.map(({ studentId, sortName }) => [studentId, sortName]));
  const nameOf = ({ studentId }: FocusRow) => names.get(studentId) ?? '';
  return rows.toSorted(
    (a, b) =>
      reasons.indexOf(a.reason) - reasons.indexOf(b.reason) ||
      a.since - b.since ||
      sorts.compare(nameOf(a), nameOf(b)) ||
      (keyOf(a) < keyOf(b) ? -1 : 1),
  );
}
