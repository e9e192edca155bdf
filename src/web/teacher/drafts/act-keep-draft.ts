import { z } from 'zod';
import { Invalid } from '#platform/failures/failures.ts';
import { draftFields } from '#school/drafts/find-draft.ts';
import { keepDraft } from '#school/drafts/keep-draft.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({
  form: z.string().max(200),
  fields: z.string().max(60_000),
  device: z.string(),
  seen: z.string().optional(),
  write: z.string(),
});

/** POST /drafts: what is being typed, again and again while it is. Only the script of a form sends it. */
export async function actKeepDraft(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { fields, seen, write: writeId, ...sent } = await readForm(c, form);
  const draft = { ...sent, fields: readFields(fields), seen: seen || undefined, writeId };
  const kept = await request.inSchool((school) => keepDraft(school, { by, draft }));
  if (kept.outcome !== 'other') return c.json(kept);
  const { fields: others, revision, keptAt } = kept.other;
  return c.json({ outcome: 'other', fields: others, revision, keptAt: keptAt.toISOString() });
}

function readFields(text: string): z.output<typeof draftFields> {
  try {
    return draftFields.parse(JSON.parse(text));
  } catch {
    throw new Invalid([{ field: 'fields', problem: 'could not be read' }]);
  }
}
