import { z } from 'zod';
import { READINESS_WORDS, type ReadinessWord } from '#core/readiness/newest-word.ts';
import type { MessageKey } from '#locales/translate.ts';
import { sayReadiness } from '#school/readiness/say-readiness.ts';
import { takeBackReadiness } from '#school/readiness/take-back-readiness.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const said = z.object({
  write: z.string(),
  word: z.enum(READINESS_WORDS),
  note: z.string().default(''),
  to: z.string().optional(),
});

const DONE = {
  ready: 'windows.done-ready',
  'not-yet': 'windows.done-not-yet',
  'need-help': 'windows.done-need-help',
} as const satisfies Record<ReadinessWord, MessageKey>;

/** POST /home/tasks/:taskId/readiness: the student says ready, not yet or need help, with undo. */
export async function actSayReadiness(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { write, word, note, to } = await readForm(c, said);
  const taskId = c.req.param('taskId') ?? '';
  const readiness = { id: write, taskId, word, note, language: speech.language };
  const { readinessId } = await request.inSchool((school) => sayReadiness(school, { by, readiness }));
  return c.redirect(`${localPath(to)}?done=${DONE[word]}&undo=${readinessId}#show-next`, 303);
}

const back = z.object({ to: z.string().optional() });

/** POST /home/readiness/:readinessId/take-back: the word before it stands again. */
export async function actTakeBackReadiness(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { to } = await readForm(c, back);
  const readinessId = c.req.param('readinessId') ?? '';
  await request.inSchool((school) => takeBackReadiness(school, { by, readinessId }));
  return c.redirect(`${localPath(to)}?done=windows.done-word-back#show-next`, 303);
}

/** Where the undo of a word goes, where the toast on the page says one was said. */
export function undoReadiness(done: string, readinessId: string): string | undefined {
  return done.startsWith('windows.done-') ? `/home/readiness/${readinessId}/take-back` : undefined;
}
