import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** How a rubric is shown: every level's descriptor, or the one at the mastery cut with room on both sides. */
export type RubricView = 'analytic' | 'single';

const COOKIE = 'waymark-rubric';

/** The view a teacher reads rubrics in: chosen by `?view=`, and kept in this browser until they choose again. */
export function readRubricView(c: Context): RubricView {
  const asked = c.req.query('view');
  if (asked !== 'analytic' && asked !== 'single')
    return getCookie(c, COOKIE) === 'single' ? 'single' : 'analytic';
  setCookie(c, COOKIE, asked, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 365 * 24 * 3600 });
  return asked;
}
