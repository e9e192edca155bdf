import type { MessageKey, Speech } from '#locales/translate.ts';
import type { HabitWords, StartingHabit } from '#school/habits/habit.ts';

/** A habit in words, with their language where it is not the page's. */
export interface SaidHabit {
  readonly name: string;
  readonly looksLike: string;
  readonly tip: string;
  readonly lang: string | undefined;
}

const KEYS = {
  'plans-ahead': plain('plans-ahead'),
  'asks-for-help': plain('asks-for-help'),
  revises: plain('revises'),
  'works-with-others': plain('works-with-others'),
} as const;

/** The starting set in the reader's language; what was named by somebody as they wrote it. */
export function sayHabit({ t }: Speech, habit: HabitWords): SaidHabit {
  if (habit.phrase === null) {
    const { name, looksLike, tip, language } = habit;
    return { name, looksLike, tip, lang: language };
  }
  const keys = KEYS[habit.phrase];
  return { name: t(keys.name), looksLike: t(keys.looks), tip: t(keys.tip), lang: undefined };
}

function plain<Key extends StartingHabit>(key: Key) {
  return {
    name: `habits.starting.${key}.name`,
    looks: `habits.starting.${key}.looks`,
    tip: `habits.starting.${key}.tip`,
  } as const satisfies Record<string, MessageKey>;
}
