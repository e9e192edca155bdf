import { schoolDay } from '#core/time/school-day.ts';
import { findLanguage } from '#locales/find-language.ts';
import type { Invited } from '#school/invitations/list-invited.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx';

interface Props {
  readonly adult: Invited;
  readonly request: PageRequest;
  readonly chosen: boolean;
}

/** An adult without a way in: for whom, in which language, what they have in hand, and whether they are chosen. */
export function InvitedRow({ adult, request, chosen }: Props) {
  const { t } = request.speech;
  const { adultId, display, children, language, email, state, invitation } = adult;
  const known = language ? findLanguage(language) : undefined;
  return (
    <li class="row">
      <div>
        <label class="check">
          <input type="checkbox" name="adult" value={adultId} checked={chosen} />
          <span>
            <VisuallyHidden>{t('guardians.invite-choose', { name: display })}</VisuallyHidden>
            <strong aria-hidden="true">
              <bdi>{display}</bdi>
            </strong>
          </span>
        </label>
        <p class="what dots">
          {children.map((child) => (
            <span>
              <bdi>{child.display}</bdi>
            </span>
          ))}
          {known ? (
            <span>
              <bdi lang={known.tag} dir={known.dir}>
                {known.name}
              </bdi>
            </span>
          ) : null}
          <span>{sayState(adult, request)}</span>
          {email === null ? <span>{t('guardians.invite-no-mail')}</span> : null}
        </p>
      </div>
      {state === 'open' && invitation ? (
        <div class="acts">
          <button class="button tight away" type="submit" form={`take-back-${invitation.invitationId}`}>
            {t('guardians.invite-end')}{' '}
            <VisuallyHidden>{t('guardians.invite-end-for', { name: display })}</VisuallyHidden>
          </button>
        </div>
      ) : null}
    </li>
  );
}

function sayState({ state, invitation }: Invited, { speech, school }: PageRequest): string {
  const { t } = speech;
  if (!invitation || state === 'none' || state === 'signs-in') return t('guardians.invite-state.none');
  const day = speech.day(schoolDay(invitation.expiresAt, school.timeZone), 'day');
  if (state === 'expired') return t('guardians.invite-state.expired', { day });
  if (state === 'ended') return t('guardians.invite-state.ended');
  switch (invitation.mailState) {
    case null:
      return t('guardians.invite-state.open-letter', { day });
    case 'sent':
      return t('guardians.invite-state.open-mail', { day });
    case 'may-have-been-sent':
      return t('guardians.invite-state.mail-uncertain', { day });
    case 'refused':
      return t('guardians.invite-state.mail-refused');
    default:
      return t('guardians.invite-state.mail-queued');
  }
}
