import type { TaskKind } from '#school/tasks/check-task.ts';
import type { Slot } from '../lay-out-days.ts';

/** A line for teachers and a line for students. */
type Lines = readonly [teacher: string, student: string];

interface Words {
  readonly title: string;
  readonly statement: string;
}

/** A goal with its words and its rubric, from Starting to Beyond. */
export interface GoalSpec<Key extends string = string> extends Words {
  readonly key: Key;
  readonly kind: 'content' | 'language';
  /** The words it had before it was said better, and the week in which that was */
  readonly before?: Words & { readonly weeksAgo: number };
  /** Its words in other languages, and whether somebody who reads the language has read them */
  readonly said: Partial<Readonly<Record<'es' | 'ar' | 'zh-Hans', Words & { readonly reviewed: boolean }>>>;
  readonly rubric: readonly [Lines, Lines, Lines, Lines];
}

export interface TaskSpec<Key extends string = string> {
  readonly key: Key;
  readonly title: string;
  readonly kind: TaskKind;
  readonly goals: readonly string[];
  /** Students do it together */
  readonly inGroups?: true;
  /** The day on which the class did it; none where it lies ahead */
  readonly done?: Slot;
  /** Part of the class whose work somebody judged; else nearly all */
  readonly share?: number;
  /** Its window; `ahead` counts school days from today */
  readonly window?: {
    readonly from: Slot | { readonly ahead: number };
    readonly about: Slot | { readonly ahead: number };
  };
}

export interface UnitSpec {
  readonly key: string;
  readonly title: string;
  readonly why: string;
  readonly from: Slot;
  readonly until: Slot;
  readonly goals: readonly string[];
  readonly tasks: readonly TaskSpec[];
}
