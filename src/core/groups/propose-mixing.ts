import { type GroupBand, worksOn } from './group.ts';

/** The students of a class, its goals, and how each stands on each. */
export interface ClassBands {
  /** In the order they are to be named */
  readonly studentIds: readonly string[];
  /** In the order of the course */
  readonly goalIds: readonly string[];
  readonly bandOf: (studentId: string, goalId: string) => GroupBand;
}

/** How a group of needs could be mixed. */
export interface Mixing {
  /** For each student asked about: goals they have shown that a classmate works on; may be none */
  readonly ahead: readonly { readonly studentId: string; readonly goalIds: readonly string[] }[];
  /** Classmates who have shown the group's goal; with each, the goal that one of those asked about could help with */
  readonly mixIn: readonly { readonly studentId: string; readonly learns: string | null }[];
}

/** So many are proposed; a page that proposes everybody proposes nobody. */
const MOST = 3;

/**
 * Proposes how to mix a group, by what its members are ahead in. For each of `named`: the goals they have shown that
 * most classmates work on. To mix in: classmates not in the group who have shown its goal, first those who work on a
 * goal that one of `named` has shown, so that help goes both ways.
 *
 * Example: Bao works on slope and has shown graphs; Ana has shown slope and works on graphs; Caio has shown both. Ana is
 * proposed before Caio: with her, Bao gives as much as he gets.
 */
export function proposeMixing(
  classBands: ClassBands,
  { goalId, memberIds, named }: { goalId: string; memberIds: readonly string[]; named: readonly string[] },
): Mixing {
  const { studentIds, goalIds, bandOf } = classBands;
  const works = new Map(
    goalIds.map((goal) => [goal, studentIds.filter((each) => worksOn(bandOf(each, goal)))] as const),
  );
  const learners = (goal: string, but: string) => works.get(goal)?.filter((each) => each !== but).length ?? 0;
  const ahead = named.map((studentId) => ({
    studentId,
    goalIds: goalIds
      .filter((goal) => bandOf(studentId, goal) === 'ready' && learners(goal, studentId) > 0)
      .toSorted((one, other) => learners(other, studentId) - learners(one, studentId))
      .slice(0, MOST),
  }));
  const shown = new Set(ahead.flatMap((each) => each.goalIds));
  const mixIn = studentIds
    .filter((each) => !memberIds.includes(each) && bandOf(each, goalId) === 'ready')
    .map((studentId) => ({
      studentId,
      learns: goalIds.find((goal) => shown.has(goal) && worksOn(bandOf(studentId, goal))) ?? null,
    }));
  return { ahead, mixIn: [...mixIn.filter(helps), ...mixIn.filter((each) => !helps(each))].slice(0, MOST) };
}

const helps = ({ learns }: { readonly learns: string | null }) => learns !== null;
