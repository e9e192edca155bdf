import type { Support } from '#core/mastery/supports.ts';
import type { GoalKey, TaskKey } from '../courses/courses.ts';
import type { Slot } from '../lay-out-days.ts';
import type { StudentKey } from '../people/students.ts';

type Levels = Partial<Readonly<Record<GoalKey, number | null>>>;

/** Levels that are part of a story; null where there is no piece. See stories.md. */
export const toldLevels: Partial<Readonly<Record<StudentKey, Partial<Readonly<Record<TaskKey, Levels>>>>>> = {
  // Grew fast: 1, 2, 3, 4.
  salma: {
    fillingTank: { slope: 1 },
    hillSteps: { slope: 2, fourWays: 1 },
    taxiMeters: { slope: null },
    waterTank: { slope: 3, fourWays: 2 },
    oneSentence: { slope: 4 },
  },
  // Two pieces on one goal in focus and one on the other.
  dorje: {
    fillingTank: { slope: 2 },
    fourCards: { fourWays: null },
    hillSteps: { slope: null, fourWays: null },
    taxiMeters: { slope: null },
    waterTank: { slope: 2, fourWays: 2 },
    oneSentence: { slope: null },
  },
  marisabel: { everyStep: { equations: 2 } },
  caio: { waterTank: { fourWays: 2 } },
  tyrell: { taxiMeters: { slope: 4 } },
  // At the cut this week, so that a letter has something new to say.
  idris: { waterTank: { slope: 2, fourWays: 3 }, oneSentence: { slope: 3 } },
  joaquin: { waterTank: { slope: 2, fourWays: 2 }, oneSentence: { slope: 3 } },
  theo: { waterTank: { slope: 2, fourWays: 2 }, oneSentence: { slope: 3 } },
  nabila: { everyStep: { equations: 1 }, waterTank: { slope: 2, fourWays: 2 }, oneSentence: { slope: 2 } },
};

/** Students of whom nobody noted down anything outside tasks: their stories are told by tasks alone. */
export const neverObserved: ReadonlySet<StudentKey> = new Set(['salma', 'dorje', 'theo', 'idris', 'joaquin']);

/** A second try that went better. */
export const retakes: readonly Told[] = [
  { student: 'marisabel', task: 'everyStep', goal: 'equations', level: 3, on: [2, 'thu'] },
];

/** The teacher looked again the next day and said otherwise. */
export const secondLooks: readonly Told[] = [
  { student: 'caio', task: 'waterTank', goal: 'fourWays', level: 3, on: [1, 'fri'] },
];

/** Taken back, since it stood in the wrong row. */
export const withdrawals: readonly (Omit<Told, 'level' | 'on'> & { readonly reason: string })[] = [
  { student: 'tyrell', task: 'taxiMeters', goal: 'slope', reason: 'Typed into the wrong row' },
];

interface Told {
  readonly student: StudentKey;
  readonly task: TaskKey;
  readonly goal: GoalKey;
  readonly level: number;
  readonly on: Slot;
}

/** Supports that these students use in most of their work. */
export const supportsOf: Partial<Readonly<Record<StudentKey, readonly Support[]>>> = {
  nabila: ['home-language', 'word-bank'],
  woodley: ['oral', 'home-language'],
  esperanza: ['sentence-frame'],
  idris: ['word-bank'],
  bibek: ['read-aloud', 'drawn'],
};

/** Tasks that the co-teacher judged too, for some students. */
export const judgedByTwo: ReadonlySet<string> = new Set<TaskKey>(['myRule', 'waterTank']);

/** Days on which teachers noted down what they saw at the desks. */
export const deskDays: readonly Slot[] = [
  [9, 'wed'],
  [7, 'fri'],
  [5, 'mon'],
  [3, 'wed'],
  [2, 'mon'],
  [1, 'mon'],
  [0, 'wed'],
];
