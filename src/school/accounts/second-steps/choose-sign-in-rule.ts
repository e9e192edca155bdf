import { mayChooseSignIn } from '#core/policy/accounts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';

/** Whether staff with a password must have a second step. */
export type SignInRule = 'required' | 'offered';

/** From the next page on, the rule holds for everybody on the staff. Throws NotFound for others than leaders. */
export async function chooseSignInRule(
  school: InSchool,
  { by, rule }: { by: Actor; rule: SignInRule },
): Promise<void> {
  const relation = mayChooseSignIn(by.standing);
  if (!relation) throw new NotFound('There is no such rule.');
  await school.db
    .updateTable('schools')
    .set({ staff_second_factor: rule })
    .where('id', '=', school.id)
    .execute();
  await writeAudit(school, by, {
    act: 'school.choose-sign-in',
    relation,
    subject: 'school',
    ids: [school.id],
    detail: { rule },
  });
}
