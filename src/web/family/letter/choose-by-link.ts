import { z } from 'zod';
import { chooseMessages } from '#school/families/choose-messages.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { actWithLink } from './with-link.tsx';

const form = z.union([
  z
    .object({ language: z.string().max(40) })
    .transform(({ language }) => ({ said: 'language', change: { language } })),
  z.object({ hour: z.coerce.number().int() }).transform(({ hour }) => ({ said: 'hour', change: { hour } })),
  z.object({ wanted: z.enum(['yes', 'no']) }).transform(({ wanted }) => ({
    said: wanted === 'yes' ? 'started' : 'stop',
    change: { wanted: wanted === 'yes' },
  })),
]);

/** POST /r/:school/:token/messages — the language, the hour, stop or start. */
export async function chooseByLink(request: OpenRequest): Promise<Response> {
  const { said, change } = await readForm(request.c, form);
  return actWithLink(
    request,
    (school, { by, link }) => chooseMessages(school, { by, before: link.preference, change }),
    (_preference, { path }) =>
      request.c.redirect(said === 'stop' ? `${path}/stop` : `${path}?said=${said}`, 303),
  );
}
