import { z } from 'zod';
import { chooseSignInRule } from '#school/accounts/second-steps/choose-sign-in-rule.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ rule: z.enum(['required', 'offered']) });

/** POST /school/sign-in. */
export async function keepSignInRule(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const { rule } = await readForm(c, form);
  await request.inSchool((school) => chooseSignInRule(school, { by, rule }));
  return c.redirect('/school/sign-in?done=security.done-school-rule', 303);
}
