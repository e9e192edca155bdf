import { hasMarkup } from '#core/goals/check-wording.ts';
import { isOver, type Moment } from '#core/retakes/retake-state.ts';
import { parseDay } from '#core/time/parse-day.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { SlotTerms } from './retake-slot.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
/** So many students a slot has room for at most. */
export const MOST_PLACES = 99;
const LONGEST_PLACE = 100;

/**
 * What a slot says as it is kept. Throws Invalid with every field that needs another look: a slot lies ahead, ends after
 * it starts, is somewhere, is for a class, and has room for those booked already.
 */
export function checkSlot(
  terms: SlotTerms,
  { now, taken }: { readonly now: Moment; readonly taken: number },
): SlotTerms {
  const place = terms.place.trim().replace(/\s+/gu, ' ');
  const { day, startsAt, endsAt, places, classIds } = terms;
  const problems: { field: string; problem: string }[] = [];
  const isDay = parseDay(day) === day;
  const areHours = CLOCK.test(startsAt) && CLOCK.test(endsAt);
  if (!isDay) problems.push({ field: 'day', problem: 'no-day' });
  if (!CLOCK.test(startsAt)) problems.push({ field: 'startsAt', problem: 'no-hour' });
  if (!CLOCK.test(endsAt)) problems.push({ field: 'endsAt', problem: 'no-hour' });
  else if (areHours && endsAt <= startsAt) problems.push({ field: 'endsAt', problem: 'before-start' });
  else if (isDay && areHours && isOver({ day, endsAt }, now))
    problems.push({ field: 'day', problem: 'over' });
  if (place === '') problems.push({ field: 'place', problem: 'empty' });
  else if (hasMarkup(place)) problems.push({ field: 'place', problem: 'markup' });
  else if ([...place].length > LONGEST_PLACE) problems.push({ field: 'place', problem: 'too-long' });
  if (!Number.isInteger(places) || places < 1 || places > MOST_PLACES)
    problems.push({ field: 'places', problem: 'no-number' });
  else if (places < taken) problems.push({ field: 'places', problem: 'too-few' });
  if (classIds.length === 0) problems.push({ field: 'classes', problem: 'choose-class' });
  if (problems.length > 0) throw new Invalid(problems);
  return { ...terms, place, classIds: [...new Set(classIds)] };
}
