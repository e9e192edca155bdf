import { z } from 'zod';
import { sendAgain } from '#school/messages/send-again.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ write: z.uuid(), to: z.string().optional() });

/** POST /deliveries/:deliveryId/again — a person decides to send what may or may not have arrived. */
export async function sendDeliveryAgain(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write, to } = await readForm(c, form);
  const deliveryId = c.req.param('deliveryId') ?? '';
  await request.inSchool((school) => sendAgain(school, { by, writeId: write, deliveryId }));
  const back = localPath(to);
  return c.redirect(`${back}${back.includes('?') ? '&' : '?'}done=messages.done-sent-again`, 303);
}
