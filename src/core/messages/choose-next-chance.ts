import type { Sentence } from './part.ts';
import type { ChanceFact, WeekFacts } from './week-facts.ts';

/**
 * The next chance to show it: of the tasks that await the student, first those for a goal the part says is
 * being worked on, then the one that opens soonest. A day is named only while it lies ahead; a window that is
 * already open is "any day in class", and a day that has passed is never named. Without a task, a goal still in
 * work can be shown any day in class.
 *
 * Example: today is Tuesday; the lab report opens on Thursday: "Thursday". On Friday it is "any day in class".
 */
export function chooseNextChance(week: WeekFacts, workOn: readonly Sentence[]): Sentence[] {
  const goals = goalsOf(week, workOn);
  const from = [...new Set(workOn.flatMap((each) => each.from))];
  const [chance] = week.chances.toSorted(
    (a, b) => Number(serves(b, goals)) - Number(serves(a, goals)) || soonest(a, b, week.today),
  );
  if (chance) {
    return [{ source: 'next-chance', taskId: chance.taskId, on: dayAhead(chance, week.today), from }];
  }
  return workOn.length > 0 ? [{ source: 'next-chance', taskId: null, on: null, from }] : [];
}

function goalsOf(week: WeekFacts, workOn: readonly Sentence[]): Set<string> {
  const ids = new Set(workOn.flatMap((each) => each.from));
  const given = week.feedback.filter((each) => ids.has(each.id)).map((each) => each.goalId);
  const named = workOn.map((each) => (each.source === 'goal' ? each.goalId : null));
  return new Set([...given, ...named].filter((each) => each !== null));
}

function serves(chance: ChanceFact, goals: ReadonlySet<string>): boolean {
  return chance.goalIds.some((each) => goals.has(each));
}

function soonest(a: ChanceFact, b: ChanceFact, today: string): number {
  // An open window (no day to name) comes before one still ahead.
  const dayA = dayAhead(a, today) ?? '';
  const dayB = dayAhead(b, today) ?? '';
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.taskId < b.taskId ? -1 : 1;
}

function dayAhead(chance: ChanceFact, today: string): string | null {
  return chance.opensOn !== null && chance.opensOn > today ? chance.opensOn : null;
}
