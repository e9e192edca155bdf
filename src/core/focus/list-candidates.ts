import { schoolDaysBetween } from '#core/time/school-days-between.ts';
import type { FocusFacts, Said, WorkedGoal } from './focus-facts.ts';
import { type FocusReason, SILENT_DAYS } from './reasons.ts';

/** A fact that is reason enough for a row. */
export interface Candidate {
  readonly studentId: string;
  readonly goalId: string | null;
  readonly reason: FocusReason;
  readonly at: number;
  /** When it last became news; the same as `at`, but for a difference that a newer judgement brought about again */
  readonly newsAt: number;
  readonly recordId: string | null;
}

/** A self-evaluation so many levels away from what holds is a talk worth having. */
const APART = 1;

/**
 * Every fact that is reason enough for a row, seen or not. What a student said is answered by a later word or judgement
 * of any teacher on the same goal; a difference of view only by a word; a disagreement by keeping or withdrawing the
 * override; being stuck or near by a word since, where one that names no goal counts for each. Feedback that nothing
 * came of, and being near, are reasons on goals in focus that are not shown yet, and on no other.
 *
 * Example: Camila tried a next step on Monday, and on Tuesday was given a glow on the same goal: no candidate.
 */
export function listCandidates(facts: FocusFacts): Candidate[] {
  const wordAt = newestBy(facts.words);
  const judgedAt = newestBy(
    facts.worked.flatMap((each) => (each.judgedAt === null ? [] : [{ ...each, at: each.judgedAt }])),
  );
  const open = new Set(
    facts.worked
      .filter(({ isInFocus, isShown }) => isInFocus && !isShown)
      .map(({ studentId, goalId }) => `${studentId} ${goalId}`),
  );
  const isAnswered = (said: Said) => wordAt(said) > said.at || judgedAt(said) > said.at;
  const unanswered = (reason: FocusReason, said: readonly Said[]) =>
    said.filter((each) => !isAnswered(each)).map((each) => candidate(reason, each));
  return [
    ...unanswered('asked', facts.asks),
    ...unanswered('ready', facts.readies),
    ...unanswered('tried', facts.tries),
    ...facts.selfEvaluations
      .filter(({ level, mine }) => mine !== null && Math.abs(level - mine) >= APART)
      .filter((each) => wordAt(each) <= each.at)
      .map((each) => ({
        ...candidate('differs', each),
        newsAt: Math.max(each.at, each.judgedAt ?? each.at),
      })),
    ...facts.disagreements.map((each) => candidate('disagrees', each)),
    ...facts.worked.flatMap((each) =>
      byRule(each, (said) => Math.max(wordAt(said), wordAt({ ...said, goalId: null }))),
    ),
    ...facts.words
      .filter(({ kind, isTried }) => kind !== 'glow' && !isTried)
      .filter(({ studentId, goalId }) => open.has(`${studentId} ${goalId}`))
      .filter(({ on }) => schoolDaysBetween(on, facts.today) >= SILENT_DAYS)
      .filter((each) => judgedAt(each) <= each.at && wordAt(each) <= each.at)
      .map((each) => candidate('untried', each)),
  ];
}

function candidate(reason: FocusReason, { recordId, studentId, goalId, at }: Said): Candidate {
  return { studentId, goalId, reason, at, newsAt: at, recordId };
}

/** What follows from a student's work on a goal alone: stuck, or near. */
function byRule(
  { studentId, goalId, isShown, isInFocus, isNear, newest, judgedAt }: WorkedGoal,
  wordSince: (about: Pick<Said, 'studentId' | 'goalId'>) => number,
): Candidate[] {
  if (isShown) return [];
  const [last, before] = newest;
  const spokenAt = wordSince({ studentId, goalId });
  const found: [FocusReason, number | null][] = [
    ['stuck', last && before && !last.shows && !before.shows ? Math.max(last.at, before.at) : null],
    ['near', isNear && isInFocus ? judgedAt : null],
  ];
  return found.flatMap(([reason, at]) =>
    at === null || spokenAt >= at ? [] : [{ studentId, goalId, reason, at, newsAt: at, recordId: null }],
  );
}

/** The newest moment of a student and goal among these. */
function newestBy(
  facts: readonly Pick<Said, 'studentId' | 'goalId' | 'at'>[],
): (about: Pick<Said, 'studentId' | 'goalId'>) => number {
  const newest = new Map<string, number>();
  for (const { studentId, goalId, at } of facts) {
    const key = `${studentId} ${goalId ?? ''}`;
    if (at > (newest.get(key) ?? Number.NEGATIVE_INFINITY)) newest.set(key, at);
  }
  return ({ studentId, goalId }) => newest.get(`${studentId} ${goalId ?? ''}`) ?? Number.NEGATIVE_INFINITY;
}
