import { worksOn } from './group.ts';
import type { ClassBands } from './propose-mixing.ts';

/** What pairs are proposed from. */
export interface Pairing extends Pick<ClassBands, 'goalIds' | 'bandOf'> {
  readonly studentIds: readonly string[];
  /** Who worked together lately, as pairs, threes or groups */
  readonly lately: readonly (readonly string[])[];
}

/**
 * Proposes pairs for buddies or peer feedback in which one has shown what the other works on, both ways round where
 * that can be. Everybody is in one of them once; with an odd number one of them is three. Two who were together lately
 * are put together again only where nothing else is left. The order of the students changes nothing.
 *
 * Example: Ana has shown slope and works on graphs, Bao has shown graphs and works on slope: a pair. Caio and Dorje,
 * who have shown neither, are each with somebody who has, where there is one.
 */
export function pairStudents(pairing: Pairing): string[][] {
  const students = [...new Set(pairing.studentIds)].toSorted();
  if (students.length < 2) return [];
  const worth = measure(pairing, students);
  const pairs = pairUp(students, worth);
  improve(pairs, worth);
  const left = students.find((each) => !pairs.flat().includes(each));
  if (left !== undefined) joinBest(pairs, { left, worth });
  return pairs.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

type Worth = (one: string, other: string) => number;

/** Help both ways is worth more than any amount of help one way; having been together lately outweighs both. */
function measure({ goalIds, bandOf, lately }: Pairing, students: readonly string[]): Worth {
  const helped = (giver: string, taker: string) =>
    goalIds.filter((goal) => bandOf(giver, goal) === 'ready' && worksOn(bandOf(taker, goal))).length;
  const many = goalIds.length + 1;
  const known = new Map<string, number>();
  for (const [at, one] of students.entries())
    for (const other of students.slice(at + 1)) {
      const [gives, takes] = [helped(one, other), helped(other, one)];
      const again = lately.some((group) => group.includes(one) && group.includes(other));
      const worth = Math.min(gives, takes) * 2 * many + Math.max(gives, takes);
      known.set(`${one} ${other}`, worth - (again ? 1000 * many * many : 0));
    }
  return (one, other) => known.get(one < other ? `${one} ${other}` : `${other} ${one}`) ?? 0;
}

/** The best two first, then the best two of those left. */
function pairUp(students: readonly string[], worth: Worth): string[][] {
  const all = students.flatMap((one, at) => students.slice(at + 1).map((other) => [one, other] as const));
  const taken = new Set<string>();
  const pairs: string[][] = [];
  for (const [one, other] of all.toSorted((a, b) => worth(...b) - worth(...a))) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  return pairs;
}

/** Changes partners between two pairs as long as that makes both together better. */
function improve(pairs: string[][], worth: Worth): void {
  let better = true;
  while (better) {
    better = false;
    for (let at = 0; at < pairs.length; at++)
      for (let next = at + 1; next < pairs.length; next++) {
        const [a = '', b = ''] = pairs[at] ?? [];
        const [c = '', d = ''] = pairs[next] ?? [];
        const ways = [
          { pairs: [[a, c].toSorted(), [b, d].toSorted()], worth: worth(a, c) + worth(b, d) },
          { pairs: [[a, d].toSorted(), [b, c].toSorted()], worth: worth(a, d) + worth(b, c) },
        ].toSorted((one, other) => other.worth - one.worth);
        const [best] = ways;
        if (!best || best.worth <= worth(a, b) + worth(c, d)) continue;
        [pairs[at], pairs[next]] = [best.pairs[0] ?? [], best.pairs[1] ?? []];
        better = true;
      }
  }
}

/** Whoever is left over goes to the pair in which that is worth most. */
function joinBest(pairs: string[][], { left, worth }: { left: string; worth: Worth }): void {
  const value = (pair: readonly string[]) => pair.reduce((sum, each) => sum + worth(each, left), 0);
  const best = pairs.toSorted((a, b) => value(b) - value(a))[0];
  best?.push(left);
  best?.sort();
}
