import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** What came of a form: what its verb answers, or which fields the page asks for again. */
export type Tried<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly problems: Invalid['problems'] };

/**
 * Does a form's act once, however often it is sent. What cannot be taken is a value here, since the page then
 * shows the form again with everything that was typed; nothing has happened in that case. So it is where someone
 * changed the same thing in between: the writer looks at both and sends it again.
 */
export async function tryForm<Answer>(
  request: PageRequest,
  { act, form }: { act: string; form: { readonly write: string } },
  work: (school: InSchool) => Promise<Answer>,
): Promise<Tried<Answer>> {
  const write = { writeId: form.write, act, request: { path: request.c.req.path, ...form } };
  try {
    const answer = await request.inSchool((school) =>
      applyOnce(school, request.by, write, () => work(school)),
    );
    return { ok: true, answer };
  } catch (failure) {
    if (failure instanceof Invalid) return { ok: false, problems: failure.problems };
    if (failure instanceof Conflict) return { ok: false, problems: [{ field: 'form', problem: 'changed' }] };
    throw failure;
  }
}
