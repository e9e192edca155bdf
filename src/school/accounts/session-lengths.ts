const HOURS = 60 * 60;
const DAYS = 24 * HOURS;

/** Seconds a session of staff or a student lasts: a school day. */
export const SCHOOL_SESSION = 12 * HOURS;
/** Seconds a session lasts that a printed badge opened: the longest day at school. */
export const BADGE_SESSION = 8 * HOURS;
/** Seconds a session of a family lasts: they come back within the month. */
export const FAMILY_SESSION = 30 * DAYS;

/** Seconds without use after which a session of a length has ended: an hour at school, a fortnight at home. */
export function idleLimit(seconds: number): number {
  return seconds > SCHOOL_SESSION ? 14 * DAYS : HOURS;
}
