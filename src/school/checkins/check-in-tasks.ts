import { z } from 'zod';
import { TELL_TALK } from './add-readers.ts';
import { PASS_ON_TALK } from './ask-talk.ts';
import { passOnTalk } from './pass-on-talk.ts';
import { type TalkTelling, tellTalk } from './tell-talk.ts';

const passOn = z.object({ schoolId: z.uuid(), requestId: z.uuid(), turn: z.number().int().positive() });
const tell = z.object({ schoolId: z.uuid(), requestId: z.uuid(), personId: z.uuid() });

/** The worker's tasks about requests to talk, by the name they are queued under. */
export function checkInTasks(telling: TalkTelling): Record<string, (payload: unknown) => Promise<void>> {
  const { database, now } = telling;
  return {
    [PASS_ON_TALK]: (given) => passOnTalk(database, { ...passOn.parse(given), now: now() }),
    [TELL_TALK]: (given) => tellTalk(telling, tell.parse(given)),
  };
}
