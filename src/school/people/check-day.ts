import { addDays } from '#core/time/add-days.ts';
import { parseDay } from '#core/time/parse-day.ts';
import { Invalid } from '#platform/failures/failures.ts';

/** So many days ahead or back a day may lie: further is a slip of the finger. */
const AHEAD = 366;
const BACK = 366 * 20;

/** A day from which something holds. Throws Invalid where it is none, or lies further off than anybody plans. */
export function checkDay(text: string, { field, today }: { field: string; today: string }): string {
  const day = parseDay(text);
  if (!day) throw new Invalid([{ field, problem: 'no-day' }]);
  if (day > addDays(today, AHEAD) || day < addDays(today, -BACK))
    throw new Invalid([{ field, problem: 'far-off' }]);
  return day;
}
