import type { PlannedUnit } from './course-plan.ts';
import { moveDay } from './move-days.ts';

/**
 * A unit with its days, and the windows of its tasks, as many whole weeks later.
 *
 * Example: a unit from Tuesday 2026-11-03 moved by 52 weeks begins on Tuesday 2027-11-02.
 */
export function moveUnit(unit: PlannedUnit, weeks: number): PlannedUnit {
  return {
    ...unit,
    startsOn: moveDay(unit.startsOn, weeks),
    endsOn: moveDay(unit.endsOn, weeks),
    tasks: unit.tasks.map((task) => ({
      ...task,
      readyFrom: moveDay(task.readyFrom, weeks),
      readyAbout: moveDay(task.readyAbout, weeks),
    })),
  };
}
