import { parseDay } from '../time/parse-day.ts';

/** A slot as it is typed: when something is shown, and by whom. */
export interface TypedSlot {
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:MM, by the school's clock */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly studentIds: readonly string[];
}

/** What is wrong with a slot, by field. */
export interface SlotProblem {
  readonly field: 'day' | 'startsAt' | 'endsAt' | 'students';
  readonly problem: 'no-day' | 'no-time' | 'before-start' | 'choose-one';
}

/**
 * What keeps a slot from being kept: a day that is none, a time that is none, an end that is not after its start, or
 * nobody in it. The day may lie in the past: a talk may be written down after it was held.
 *
 * Example: 2026-12-03 from 10:30 to 10:30 ends before it has begun.
 */
export function checkSlot({ day, startsAt, endsAt, studentIds }: TypedSlot): SlotProblem[] {
  const problems: SlotProblem[] = [];
  if (!parseDay(day)) problems.push({ field: 'day', problem: 'no-day' });
  const [from, to] = [isTime(startsAt), isTime(endsAt)];
  if (!from) problems.push({ field: 'startsAt', problem: 'no-time' });
  if (!to) problems.push({ field: 'endsAt', problem: 'no-time' });
  if (from && to && endsAt <= startsAt) problems.push({ field: 'endsAt', problem: 'before-start' });
  if (studentIds.length === 0) problems.push({ field: 'students', problem: 'choose-one' });
  return problems;
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
