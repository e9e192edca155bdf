import { weekOf } from '../time/week-of.ts';

/** From so many occasions on, a level can be said: with fewer the answer would be "not enough yet". */
export const ENOUGH_CHANCES = 3;
/** More tasks that count than this in one week are a lot, for students and for whoever reads them. */
const MOST_A_WEEK = 3;
/** More goals than this are not a focus. */
export const MOST_GOALS = 3;

/** A task on the plan, as far as it gives chances. */
export interface PlannedTask {
  readonly kind: 'practice' | 'formative' | 'summative';
  readonly goalIds: readonly string[];
  /** Its window, YYYY-MM-DD */
  readonly readyFrom: string | null;
  readonly readyAbout: string | null;
  readonly counts: boolean;
}

/** How many occasions a plan has for one goal. */
export interface Chances {
  readonly goalId: string;
  /** Tasks in which students show it */
  readonly summative: number;
  /** Tasks for finding out whose evidence counts */
  readonly formative: number;
  readonly all: number;
  readonly enough: boolean;
}

/** What a kind colleague would say about the pace. Nothing of it stops anybody. */
export type PaceWord =
  /** With so few occasions, these goals would stay "not enough yet" */
  | { readonly kind: 'not-enough'; readonly goalIds: readonly string[] }
  /** The fullest week, by its Monday, and how many tasks that count most are ready for in it */
  | { readonly kind: 'too-fast'; readonly week: string; readonly tasks: number }
  /** So many goals are asked for, those in focus and others */
  | { readonly kind: 'too-much'; readonly goals: number };

/** What a plan allows for. */
export interface Pace {
  /** By goal in focus, in their order */
  readonly chances: readonly Chances[];
  readonly words: readonly PaceWord[];
}

/**
 * An honest count of the evidence that a unit's plan allows for: per goal in focus the tasks that show it and the
 * formative ones that count. Practice is for trying and is left out. A task stands in the week about which most are
 * ready for it, else in that in which its window opens; without a window it is in no week.
 *
 * Example: a unit on slope with two exit slips that count and one report has three chances, which is enough; with one
 * slip fewer it has two, and the answer would be "not enough yet".
 */
export function countChances({
  goalIds,
  tasks,
}: {
  goalIds: readonly string[];
  tasks: readonly PlannedTask[];
}): Pace {
  const counting = tasks.filter(isChance);
  const chances = goalIds.map((goalId): Chances => {
    const of = counting.filter((task) => task.goalIds.includes(goalId));
    const summative = of.filter(({ kind }) => kind === 'summative').length;
    const all = of.length;
    return { goalId, summative, formative: all - summative, all, enough: all >= ENOUGH_CHANCES };
  });
  const few = chances.filter(({ enough }) => !enough).map(({ goalId }) => goalId);
  const asked = new Set([...goalIds, ...counting.flatMap((task) => task.goalIds)]).size;
  return {
    chances,
    words: [
      ...(few.length > 0 ? [{ kind: 'not-enough', goalIds: few } as const] : []),
      ...fullestWeek(counting),
      ...(asked > MOST_GOALS ? [{ kind: 'too-much', goals: asked } as const] : []),
    ],
  };
}

function isChance({ kind, counts }: PlannedTask): boolean {
  return kind === 'summative' || (kind === 'formative' && counts);
}

/** The fullest week where it is too full; of two alike the first. */
function fullestWeek(tasks: readonly PlannedTask[]): PaceWord[] {
  const weeks = tasks.flatMap(({ readyFrom, readyAbout }) => {
    const day = readyAbout ?? readyFrom;
    return day === null ? [] : [weekOf(day)];
  });
  const byWeek = [...Map.groupBy(weeks, (week) => week)].map(([week, all]) => ({ week, tasks: all.length }));
  const [fullest] = byWeek.toSorted((a, b) => b.tasks - a.tasks || a.week.localeCompare(b.week));
  return fullest && fullest.tasks > MOST_A_WEEK ? [{ kind: 'too-fast', ...fullest }] : [];
}
