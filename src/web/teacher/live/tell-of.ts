import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { NotFound } from '#platform/failures/failures.ts';

/** So long one answer lasts: the browser then asks anew, and with it who may see what is told of. In milliseconds. */
const WHOLE = 5 * 60_000;

interface Told {
  /** The state that the page of the browser shows */
  readonly known: string;
  /** Reads the state of now, as whoever asks is today; throws NotFound where it is theirs no more */
  readonly read: () => Promise<string>;
  /** Between two looks, in milliseconds */
  readonly pause: number;
}

/** Server-sent events, `changed` whenever the state has become another one. */
export function tellOf(c: Context, told: Told): Response {
  // Told by whoever stands in front: nothing is held back until there is more.
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, (stream) => tell(stream, told));
}

async function tell(stream: SSEStreamingApi, { known: first, read, pause }: Told): Promise<void> {
  let known = first;
  await stream.writeSSE({ event: 'open', data: '', retry: pause });
  for (let waited = 0; waited < WHOLE && !stream.aborted; waited += pause) {
    const state = await read().catch((failure) => {
      // The class went to somebody else, or the database is away: the browser asks anew and hears it as a page does.
      if (!(failure instanceof NotFound)) return undefined;
      throw failure;
    });
    if (state === undefined || stream.aborted) return;
    if (state !== known) await stream.writeSSE({ event: 'changed', data: '' });
    // A line that says nothing keeps the connection, and tells us when nobody is there any more.
    else await stream.write(': \n\n');
    known = state;
    await stream.sleep(pause);
  }
}
