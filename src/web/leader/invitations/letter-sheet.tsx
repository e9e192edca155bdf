import { raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { schoolDay } from '#core/time/school-day.ts';
import { findLanguage } from '#locales/find-language.ts';
import { translator } from '#locales/translate.ts';
import type { Letter } from '#school/invitations/list-letters.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/**
 * One letter to print, in the adult's language where the catalogue has it whole, else in the school's with the line
 * on where to get help in theirs.
 */
export function LetterSheet({ letter, request }: { readonly letter: Letter; readonly request: PageRequest }) {
  const { school, signIn } = request;
  const { display, called, children, token, code, homeroom, expiresAt } = letter;
  const own = findLanguage(letter.language ?? school.language);
  const fallback = findLanguage(school.language);
  const speech = translator(own?.complete ? own.tag : fallback?.complete ? fallback.tag : 'en');
  const { t } = speech;
  const helps = own && !own.complete ? own : undefined;
  return (
    <article class="invitation stack" lang={speech.language} dir={speech.dir}>
      <p class="head">
        <strong>
          <bdi>{school.name}</bdi>
        </strong>
        {homeroom === null ? null : <bdi>{homeroom}</bdi>}
      </p>
      <h2>{t('invitations.letter-for', { name: display })}</h2>
      <p>{t('invitations.letter-lead', { school: school.name, children: speech.list(children) })}</p>
      <p>{t('invitations.letter-opens')}</p>
      <p>{t('invitations.letter-scan')}</p>
      <div class="square" role="img" aria-label={t('invitations.letter-square', { name: display })}>
        {raw(renderSVG(`${signIn.publicUrl}/invitation/${school.code}/${token}`, { ecc: 'M', border: 4 }))}
      </div>
      <p>
        {t('invitations.letter-type', {
          address: `${signIn.publicUrl}/invitation?school=${school.code}`,
        })}
      </p>
      <p class="typed">
        <bdi dir="ltr">{code}</bdi>
      </p>
      <p>
        {t('invitations.letter-until', { day: speech.day(schoolDay(expiresAt, school.timeZone), 'full') })}
      </p>
      <p>{t('invitations.letter-private', { name: called })}</p>
      <p>{t('invitations.letter-lost')}</p>
      {helps ? (
        <p lang={helps.tag} dir={helps.dir}>
          {translator(helps.tag).t('help.ask-school')}
        </p>
      ) : null}
    </article>
  );
}
