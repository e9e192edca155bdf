import { countWaitingTalks } from '#school/checkins/open-check-ins.ts';
import { readQueueState } from '#school/focus/queue-state.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { tellOf } from './tell-of.ts';

/** The queue is read whole each time, so it is asked for less often than the levels of one class; in milliseconds. */
const PAUSE = 10_000;

/**
 * GET /today/changes?known=state: server-sent events, `changed` whenever the teacher's home would show another queue
 * than the page that asks, whoever did what it shows and in whichever process. An event carries nothing about anybody.
 */
export async function tellQueue(request: PageRequest): Promise<Response> {
  const { by, c, speech, school } = request;
  const asked = { by, language: speech.language, timeZone: school.timeZone };
  const read = () =>
    request.inSchool(async (room) =>
      stateWith(await readQueueState(room, asked), await countWaitingTalks(room, { by })),
    );
  return tellOf(c, { known: c.req.query('known') ?? (await read()), read, pause: PAUSE });
}

/** The state of the queue together with how many requests to talk wait: another one whenever either is. */
export function stateWith(queue: string, waiting: number): string {
  return `${queue}.${waiting}`;
}
