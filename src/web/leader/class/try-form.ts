import { z } from 'zod';
import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** A field of words; one that was not sent is empty, so that the verb can say what it needs. */
export const words = z.string().default('');

/** Fields of one name: checkboxes. */
export const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

/** What came of a form: what its verb answers, or which fields the page asks for again. */
export type Tried<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly problems: Invalid['problems'] };

/**
 * Does a form's act once, however often it is sent. What cannot be taken is a value here: the page then shows the form
 * again with everything that was typed, and nothing has happened.
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
    throw failure;
  }
}
