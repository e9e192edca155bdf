import type { DropInFact } from '#core/messages/week-facts.ts';
import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { listChances } from '#school/chances/list-chances.ts';
import type { WeekScope } from './scope.ts';

/**
 * The times at which each student may drop in after the day of the draft, by student: an adult reads it that evening
 * or later. `places` are each student's classes.
 */
export async function loadDropIns(
  school: InSchool,
  { today }: WeekScope,
  places: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, DropInFact[]>> {
  const classIds = [...new Set([...places.values()].flat())];
  const chances = await listChances(school, { classIds, today: addDays(today, 1), clock: '00:00' });
  return new Map(
    [...places].map(([studentId, own]) => [
      studentId,
      chances
        .filter((chance) => chance.classIds.some((id) => own.includes(id)))
        .map(({ chanceId, goalIds, nextOn, startsAt, endsAt, place }) => ({
          chanceId,
          goalIds,
          on: nextOn,
          startsAt,
          endsAt,
          place,
        })),
    ]),
  );
}
