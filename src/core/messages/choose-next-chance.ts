import type { Sentence } from './part.ts';
import type { ChanceFact, DropInFact, WeekFacts } from './week-facts.ts';

/**
 * The next chance to show it: of the tasks that await the student, first those for a goal the part says is
 * being worked on, then the one that opens soonest. A day is named only while it lies ahead; a window that is
 * already open is "any day in class", and a day that has passed is never named. A time to drop in is named where no
 * task is nearer. Without either, a goal still in work can be shown any day in class.
 *
 * Example: today is Tuesday; the lab report opens on Thursday: "Thursday". On Friday it is "any day in class". Where it
 * opens in two weeks, and the teacher is there on Wednesday from 3:15: "Wednesday, 3:15".
 */
export function chooseNextChance(week: WeekFacts, workOn: readonly Sentence[]): Sentence[] {
  const goals = goalsOf(week, workOn);
  const from = [...new Set(workOn.flatMap((each) => each.from))];
  const [chance] = week.chances.toSorted(
    (a, b) => Number(serves(b, goals)) - Number(serves(a, goals)) || soonest(a, b, week.today),
  );
  const dropIn = nearestDropIn(week, goals);
  if (dropIn && workOn.length > 0 && isNearer(dropIn, chance, week.today)) {
    const { chanceId, on, startsAt, endsAt, place } = dropIn;
    const rests = [...from, chanceId];
    return [{ source: 'next-chance', taskId: null, on, dropIn: { startsAt, endsAt, place }, from: rests }];
  }
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

/** The next one that is for any goal, or for a goal in work. */
function nearestDropIn({ dropIns, today }: WeekFacts, goals: ReadonlySet<string>): DropInFact | undefined {
  const [nearest] = dropIns
    .filter(({ on, goalIds }) => on > today && (goalIds.length === 0 || goalIds.some((id) => goals.has(id))))
    .toSorted((a, b) => `${a.on} ${a.startsAt}`.localeCompare(`${b.on} ${b.startsAt}`, 'en'));
  return nearest;
}

/** Before the day on which the task opens; a task that is open is any day, which is nearer still. */
function isNearer({ on }: DropInFact, chance: ChanceFact | undefined, today: string): boolean {
  if (!chance) return true;
  const opens = dayAhead(chance, today);
  return opens !== null && on < opens;
}

function dayAhead(chance: ChanceFact, today: string): string | null {
  return chance.opensOn !== null && chance.opensOn > today ? chance.opensOn : null;
}
