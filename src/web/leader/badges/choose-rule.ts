import { z } from 'zod';
import { chooseBadgeRule } from '#school/accounts/badges/choose-badge-rule.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const grade = z.string().regex(/^[A-Za-z0-9]{1,10}$/);
const form = z.object({
  write: z.string(),
  grade: z.union([grade.transform((one) => [one]), z.array(grade).max(40)]).default([]),
  unknown: z.literal('yes').optional(),
});

/** POST /school/badges — from now on students of these grades carry badges, and no others. */
export async function chooseRule(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const { write, grade: grades, unknown } = await readForm(c, form);
  await request.inSchool((room) =>
    chooseBadgeRule(room, {
      by,
      writeId: write,
      rule: { grades, unknownGrade: unknown === 'yes' },
    }),
  );
  return c.redirect('/school/badges?done=doors.done-rule', 303);
}
