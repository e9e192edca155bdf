import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { NotFound } from '#platform/failures/failures.ts';
import { readClassState } from '#school/mastery/read-class-state.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** So long a change may stay unseen on a page that is open, in milliseconds. */
const PAUSE = 3000;
/** So long one answer lasts: the browser then asks anew, and with it who may see the class. */
const WHOLE = 5 * 60_000;

/**
 * GET /classes/:classId/changes: server-sent events, `changed` whenever a level of the class may have become another
 * one. An event carries nothing about anybody: who hears it asks for the page anew, as whoever they are then.
 */
export async function tellChanges(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const classId = c.req.param('classId') ?? '';
  const read = () => request.inSchool((school) => readClassState(school, { by, classId }));
  const first = await read();
  // Told by whoever stands in front: nothing is held back until there is more.
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, (stream) => tell(stream, { first, read }));
}

async function tell(
  stream: SSEStreamingApi,
  { first, read }: { first: string; read: () => Promise<string> },
): Promise<void> {
  let known = first;
  await stream.writeSSE({ event: 'open', data: '', retry: PAUSE });
  for (let waited = 0; waited < WHOLE && !stream.aborted; waited += PAUSE) {
    await stream.sleep(PAUSE);
    if (stream.aborted) return;
    const state = await read().catch((failure) => {
      // The class went to somebody else, or the database is away: the browser asks anew and hears it as a page does.
      if (!(failure instanceof NotFound)) return undefined;
      throw failure;
    });
    if (state === undefined) return;
    if (state !== known) await stream.writeSSE({ event: 'changed', data: '' });
    // A line that says nothing keeps the connection, and tells us when nobody is there any more.
    else await stream.write(': \n\n');
    known = state;
  }
}
