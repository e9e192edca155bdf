import { z } from 'zod';
import { type MadeInvitations, MOST_AT_ONCE, makeInvitations } from '#school/invitations/make-invitations.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { LetterSheet } from './letter-sheet.tsx';

const form = z.object({
  write: z.uuid(),
  channel: z.enum(['letter', 'mail']),
  class: z.string().max(60).default(''),
  adult: z.union([z.uuid().transform((one) => [one]), z.array(z.uuid()).max(5000)]).default([]),
});

/**
 * POST /people/invitations — mails are planned; letters are shown, this once: their secrets are kept nowhere, so they
 * are the answer itself and no page to come back to.
 */
export async function makeLetters(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const typed = await readForm(c, form);
  const back = `/people/invitations?class=${encodeURIComponent(typed.class)}`;
  if (typed.adult.length === 0) return c.redirect(`${back}&done=guardians.done-nobody`, 303);
  if (typed.adult.length > MOST_AT_ONCE) return c.redirect(`${back}&done=guardians.done-too-many`, 303);
  const made = await request.inSchool((room) =>
    makeInvitations(room, {
      by,
      writeId: typed.write,
      adultIds: typed.adult,
      channel: typed.channel,
    }),
  );
  if (typed.channel === 'mail')
    return c.redirect(
      `${back}&done=${made.mails > 0 ? 'guardians.done-mailed' : 'guardians.done-not-mailed'}`,
      303,
    );
  return lettersPage(request, { made, back });
}

function lettersPage(
  request: PageRequest,
  { made: { letters, leftOut }, back }: { made: MadeInvitations; back: string },
): Promise<Response> {
  const { t } = request.speech;
  const ways = <LinkButton href={back}>{t('guardians.invite-back')}</LinkButton>;
  if (letters === 'made before')
    return leaderPage(request, {
      title: t('guardians.invite-made'),
      current: 'people',
      width: 'narrow',
      content: (
        <>
          <h1>{t('guardians.invite-made')}</h1>
          <p>{t('guardians.invite-made-lede')}</p>
          <p>{ways}</p>
        </>
      ),
    });
  const title = t('guardians.invite-letters', { count: letters.length });
  return leaderPage(request, {
    title,
    current: 'people',
    content: (
      <>
        <header class="page-head no-print">
          <h1>{title}</h1>
          <p class="lede">{t('guardians.invite-letters-lede')}</p>
          {leftOut > 0 ? (
            <Notice warn>
              <p>{t('guardians.invite-left-out', { count: leftOut })}</p>
            </Notice>
          ) : null}
          <div class="line">
            <button
              class="button main"
              type="button"
              hidden
              data-controller="print"
              data-action="print#print"
            >
              {t('guardians.invite-print-page')}
            </button>
            {ways}
          </div>
        </header>
        {letters.map((letter) => (
          <LetterSheet letter={letter} request={request} />
        ))}
      </>
    ),
  });
}
