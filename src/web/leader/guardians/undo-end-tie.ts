import { z } from 'zod';
import { undoEnd } from '#school/families/undo-end.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ write: z.uuid(), to: z.string().optional() });

/** POST /guardianships/:guardianshipId/undo — on the day of the end, where no order ended it. */
export async function undoEndTie(request: PageRequest): Promise<Response> {
  const { c, by, school } = request;
  const { write, to } = await readForm(c, form);
  await request.inSchool((room) =>
    undoEnd(room, {
      by,
      writeId: write,
      guardianshipId: c.req.param('guardianshipId') ?? '',
      timeZone: school.timeZone,
    }),
  );
  return c.redirect(`${localPath(to)}?done=guardians.done-undone`, 303);
}
