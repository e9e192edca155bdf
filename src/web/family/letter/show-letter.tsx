import type { OpenRequest } from '#web/blocks/page-request.ts';
import { hourOf } from './hour-of.ts';
import { letterPage } from './letter-page.tsx';
import { withLink } from './with-link.tsx';

/** What happened on the page before, as a line on this one. */
const SAID = {
  reply: 'family.reply-sent',
  interpreter: 'family.interpreter-asked',
  language: 'family.language-saved',
  started: 'family.started',
} as const;

/** GET /r/:school/:token — the week's letter. Consumes nothing, however often it is opened. */
export async function showLetter(request: OpenRequest): Promise<Response> {
  return withLink(request, (letter) => {
    const { speech } = letter.reader;
    const said = request.c.req.query('said') ?? '';
    const line =
      said === 'hour'
        ? speech.t('family.hour-saved', { time: hourOf(letter.link.preference.hour, speech) })
        : Object.hasOwn(SAID, said)
          ? speech.t(SAID[said as keyof typeof SAID])
          : undefined;
    return letterPage(request, { letter, line });
  });
}
