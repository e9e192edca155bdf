import { addDays, daysBetween } from '../time/add-days.ts';
import { weekOf } from '../time/week-of.ts';

/**
 * How many whole weeks a plan moves when its first school day becomes another: from the week of one to the week of the
 * other, so that what was on a Tuesday stays on a Tuesday. Below zero where it moves back.
 *
 * Example: from Thursday 2025-09-04 to Tuesday 2026-09-08 are 53 weeks.
 */
export function weeksToMove(firstDay: string, newFirstDay: string): number {
  return daysBetween(weekOf(firstDay), weekOf(newFirstDay)) / 7;
}

/**
 * The day as many whole weeks later; a day that was not said stays unsaid.
 *
 * Example: Monday 2025-11-03 moved by 53 weeks is Monday 2026-11-09.
 */
export function moveDay<Day extends string | null>(day: Day, weeks: number): Day {
  return (day === null ? null : addDays(day, weeks * 7)) as Day;
}
