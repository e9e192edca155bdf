import { proposeMerge } from '#school/merges/propose-merge.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** POST /people/:personId/merge/:otherId/propose — the pair is to be looked at later. */
export async function actPropose(request: PageRequest): Promise<Response> {
  const { c, by, now } = request;
  const [oneId, otherId] = [c.req.param('personId') ?? '', c.req.param('otherId') ?? ''];
  await request.inSchool((room) =>
    proposeMerge(room, { oneId, otherId, reasons: ['said-by-person'], source: 'person', by, now }),
  );
  return c.redirect('/people/merges?done=merges.done-proposed', 303);
}
