import { getCookie } from 'hono/cookie';
import type { Child } from 'hono/jsx';
import { findLanguage } from '#locales/find-language.ts';
import { isReviewed } from '#locales/is-reviewed.ts';
import { type Speech, translator } from '#locales/translate.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { familyPage } from '../family-page.tsx';

interface InvitationPage {
  readonly title: string;
  readonly content: Child;
  readonly speech: Speech;
  readonly status?: 200 | 404 | 422 | 429 | undefined;
}

/** Answers with a page of the way in: one thing to do, in the adult's language, without any script. */
export async function invitationPage(
  request: OpenRequest,
  { title, content, speech, status }: InvitationPage,
): Promise<Response> {
  return familyPage(request, {
    speech,
    title,
    inLanguage: (tag) => `${request.c.req.path}?language=${tag}`,
    status,
    content: (
      <>
        {content}
        {isReviewed(speech.language, ['invitations']) ? null : (
          <p class="soft">{speech.t('help.not-reviewed')}</p>
        )}
      </>
    ),
  });
}

/** The language chosen on the page or in this browser, else the one the school has for the adult, else the browser's. */
export function speechFor(request: OpenRequest, known?: string | null): Speech {
  const chosen = findLanguage(request.c.req.query('language') ?? '');
  if (chosen?.complete) return translator(chosen.tag);
  if (getCookie(request.c, 'waymark-language')) return request.speech;
  const own = known ? findLanguage(known) : undefined;
  return own?.complete ? translator(own.tag) : request.speech;
}
