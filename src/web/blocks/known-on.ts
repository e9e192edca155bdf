import type { KnownOn } from '#core/mastery/as-known-on.ts';
import { parseDay } from '#core/time/parse-day.ts';
import type { PageRequest } from './page-request.ts';

/** As of which day a page of levels is asked for. */
export interface AskedDay {
  /** None: as of now */
  readonly knownOn: KnownOn | undefined;
  /** What stands in the field */
  readonly typed: string;
  /** Why the day cannot be shown; the page is then as of now */
  readonly problem: string | undefined;
}

/** Reads `?on=YYYY-MM-DD`, a school day on the school's clock. A day that is none, or is to come, is a problem in words. */
export function readKnownOn({ c, by, school, speech }: PageRequest): AskedDay {
  const typed = c.req.query('on')?.trim() ?? '';
  const { today } = by.standing;
  const now = { knownOn: undefined, typed, problem: undefined };
  if (typed === '' || typed === today) return now;
  const day = parseDay(typed);
  if (day === null) return { ...now, typed: '', problem: speech.t('why.on-no-day', { day: today }) };
  if (day > today) return { ...now, problem: speech.t('why.on-future') };
  return { ...now, knownOn: { day, timeZone: school.timeZone } };
}
