import { z } from 'zod';
import { forgetHere, keepHere } from '#web/blocks/kept-cookie.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { readAbout } from './hand-in-page.tsx';

const form = z.object({
  keep: z.enum(['yes', 'no']),
  task: z.string().optional(),
  goal: z.string().optional(),
});

/** POST /home/hand-in/device: on for this device alone, or off; then all that it kept is erased. */
export async function switchDevice(request: PageRequest): Promise<Response> {
  const { c, signIn, viewer } = request;
  const { keep, ...about } = await readForm(c, form);
  const read = readAbout(about);
  const there = 'taskId' in read ? `task=${read.taskId}` : `goal=${read.goalId}`;
  if (keep === 'yes') keepHere(request);
  else if (!forgetHere(c, signIn, viewer.identityId)) c.header('Clear-Site-Data', '"storage"');
  const done = keep === 'yes' ? 'handing.done-device-on' : 'handing.done-device-off';
  return c.redirect(`/home/hand-in?${there}&done=${done}`, 303);
}
