import { z } from 'zod';
import { checkSelf, selfWords } from '#school/habits/check-self.ts';
import { bringBackSaid, takeBackSaid } from '#school/habits/end-said.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({
  write: z.string(),
  habit: z.string(),
  word: z.enum(selfWords),
  body: z.string().trim().max(500).default(''),
});

/** POST /home/habits: my own look at a habit. */
export async function actCheckSelf(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { write: id, habit: habitId, word, body } = await readForm(c, form);
  const { language } = speech;
  await request.inSchool((school) => checkSelf(school, { by, id, habitId, word, body, language }));
  return c.redirect(`/home/habits?done=habits.done-checked&undo=${id}`, 303);
}

const undo = z.object({ write: z.string() });

/** POST /home/habits/:saidId/take-back */
export async function actTakeBackCheck(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const saidId = c.req.param('saidId') ?? '';
  const { write: writeId } = await readForm(c, undo);
  await request.inSchool((school) => takeBackSaid(school, { by, writeId, saidId }));
  return c.redirect(`/home/habits?done=habits.done-taken-back&undo=${saidId}`, 303);
}

/** POST /home/habits/:saidId/bring-back */
export async function actBringBackCheck(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const saidId = c.req.param('saidId') ?? '';
  const { write: writeId } = await readForm(c, undo);
  await request.inSchool((school) => bringBackSaid(school, { by, writeId, saidId }));
  return c.redirect('/home/habits?done=habits.done-brought-back', 303);
}
