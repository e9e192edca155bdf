import { readClassState } from '#school/mastery/read-class-state.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { tellOf } from './tell-of.ts';

/** So long a change may stay unseen on a Map that is open, in milliseconds. */
const PAUSE = 3000;

/**
 * GET /classes/:classId/changes: server-sent events, `changed` whenever a level of the class may have become another
 * one. An event carries nothing about anybody: who hears it asks for the page anew, as whoever they are then.
 */
export async function tellChanges(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const classId = c.req.param('classId') ?? '';
  const read = () => request.inSchool((school) => readClassState(school, { by, classId }));
  return tellOf(c, { known: await read(), read, pause: PAUSE });
}
