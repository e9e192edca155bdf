import { z } from 'zod';
import { confirmMerge } from '#school/merges/confirm-merge.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { comparePage, type FormProblem } from './compare-page.tsx';
import { sayMergeProblem } from './say-merge.ts';

const form = z.object({
  write: z.string(),
  keep: z.string().default(''),
  reason: z.string().trim().max(300).default(''),
  'sign-ins': z.enum(['both', 'kept']).default('kept'),
});

/** POST /people/:personId/merge/:otherId — these are one person. */
export async function actMerge(request: PageRequest): Promise<Response> {
  const { c, by, speech } = request;
  const { t } = speech;
  const ids = [c.req.param('personId') ?? '', c.req.param('otherId') ?? ''];
  const { write, keep, reason, 'sign-ins': signIns } = await readForm(c, form);
  const typed = { keep, reason, signIns };
  const problems: FormProblem[] = [
    ...(ids.includes(keep) ? [] : [{ fieldId: 'keep', message: t('merges.problem-keep') }]),
    ...(reason === '' ? [{ fieldId: 'reason', message: t('merges.problem-reason') }] : []),
  ];
  if (problems.length > 0) return comparePage(request, { typed, problems });
  const aliasId = ids.find((id) => id !== keep) ?? '';
  const merged = await request.inSchool((room) =>
    confirmMerge(room, { by, merge: { writeId: write, keptId: keep, aliasId, reason, signIns } }),
  );
  if (merged.outcome === 'refused')
    return comparePage(request, {
      typed,
      problems: [{ fieldId: 'keep', message: sayMergeProblem(merged.problem, speech) }],
    });
  return c.redirect(`/people/${keep}?done=merges.done-merged`, 303);
}
