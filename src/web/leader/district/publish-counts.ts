import { z } from 'zod';
import { publishCounts } from '#school/counts/publish-counts.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ write: z.string() });

/** POST /school/counts: from now on the district reads the counts of today. */
export async function publishSchoolCounts(request: PageRequest): Promise<Response> {
  const { write } = await readForm(request.c, form);
  await request.inSchool((school) => publishCounts(school, { by: request.by, writeId: write }));
  return request.c.redirect('/school/counts?done=leader.done-published', 303);
}
