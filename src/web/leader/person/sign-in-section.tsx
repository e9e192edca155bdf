import { mayResetSignIn } from '#core/policy/accounts.ts';
import { isStaff } from '#core/policy/doors.ts';
import { mayChangeSignIns } from '#core/policy/people.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import type { AddressMove } from '#school/accounts/addresses/find-last-move.ts';
import type { PersonSignIn } from '#school/accounts/locks/list-sign-ins-of.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { GiveSignIn } from './give-sign-in-form.tsx';
import { holdsOn, type SectionProps, stateOf } from './section.ts';

type Props = SectionProps & {
  readonly signIns: readonly PersonSignIn[];
  readonly move: AddressMove | undefined;
};

/** How a person signs in, when they last did, and whether the school has locked them out. */
export function SignInSection(props: Props) {
  const { request, signIns, move } = props;
  const { speech, standing } = request;
  const { t } = speech;
  return (
    <section class="ledger" id="sign-in" aria-labelledby="sign-in-title">
      <h2 id="sign-in-title">{t('people.sign-in')}</h2>
      <div class="stack">
        {signIns.length === 0 && mayChangeSignIns(standing) ? <GiveSignIn {...props} /> : null}
        {signIns.length === 0 && !mayChangeSignIns(standing) ? (
          <p class="soft">{t('people.sign-in-none')}</p>
        ) : null}
        {signIns.map((signIn) => (
          <SignIn {...props} signIn={signIn} />
        ))}
        {move?.state === 'asked' ? (
          <Notice>{t('people.move-asked', { from: move.fromAddress, to: move.toAddress })}</Notice>
        ) : null}
        {move?.state === 'dropped' ? (
          <Notice>{t('people.move-dropped', { to: move.toAddress })}</Notice>
        ) : null}
        {move?.state === 'moved' && move.told === 'no-server' && move.fromAddress !== '' ? (
          <Notice>{t('people.move-untold', { from: move.fromAddress })}</Notice>
        ) : null}
      </div>
    </section>
  );
}

function SignIn(props: Props & { readonly signIn: PersonSignIn }) {
  const { request, person, signIn } = props;
  const { speech, standing, school } = request;
  const { t } = speech;
  const { timeZone } = school;
  const leads = mayChangeSignIns(standing) !== undefined;
  const roles = person.roles.filter((role) => holdsOn(role, standing.today)).map(({ role }) => role);
  const isStudent = roles.includes('student') && !isStaff({ ...standing, roles, teaches: [] });
  const mayReset = mayResetSignIn(standing, { isStudent }) !== undefined;
  return (
    <div class="stack">
      <dl class="facts">
        <Fact name={t('people.signs-in-as')}>
          <bdi dir="ltr">{signIn.username ?? signIn.email ?? t('people.signs-in-by-badge')}</bdi>
        </Fact>
        <Fact name={t('people.signs-in-how')}>{howOf(signIn, props)}</Fact>
        <Fact name={t('people.last-seen')}>
          {signIn.lastSeen === null
            ? t('people.never-seen')
            : `${speech.day(schoolDay(signIn.lastSeen, timeZone), 'full')}, ${speech.time(signIn.lastSeen, timeZone)}`}
        </Fact>
      </dl>
      {signIn.isElsewhere ? <p class="soft">{t('people.elsewhere')}</p> : null}
      {signIn.lock ? (
        <Notice warn>
          <p>
            {t('people.locked', {
              day: speech.day(schoolDay(signIn.lock.lockedAt, timeZone), 'full'),
              name: signIn.lock.lockedBy ?? t('leader.program'),
            })}
          </p>
          <p>
            <bdi>{signIn.lock.reason}</bdi>
          </p>
          {leads ? (
            <form method="post" action={`/people/${person.personId}/sign-in/restore`}>
              <HiddenFields fields={{ write: newId() }} />
              <Button>{t('people.restore')}</Button>
            </form>
          ) : null}
        </Notice>
      ) : null}
      {mayReset && signIn.hasPassword && !signIn.isElsewhere ? (
        <form method="post" action={`/people/${person.personId}/sign-in/reset`} class="stack-s">
          <p class="soft">{t('people.reset-help')}</p>
          <Button>{t('people.reset')}</Button>
        </form>
      ) : null}
      {mayReset && signIn.hasSecondStep && !signIn.isElsewhere ? (
        <form method="post" action={`/people/${person.personId}/sign-in/second-step`} class="stack-s">
          <p class="soft">{t('people.second-step-help')}</p>
          <Button>{t('people.second-step-end')}</Button>
        </form>
      ) : null}
      {leads && signIn.lock === null && person.personId !== standing.personId ? <Lock {...props} /> : null}
    </div>
  );
}

function howOf({ hasPassword, hasSecondStep, email }: PersonSignIn, { request: { speech } }: Props): string {
  const ways = [
    ...(hasPassword ? [speech.t('people.by-password')] : []),
    ...(email !== null ? [speech.t('people.by-link')] : []),
    ...(hasSecondStep ? [speech.t('people.with-second-step')] : []),
  ];
  return ways.length > 0 ? speech.list(ways) : speech.t('people.by-badge');
}

function Fact({ name, children }: { readonly name: string; readonly children?: unknown }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Lock({ request, person, failed }: Props) {
  const { t } = request.speech;
  const state = stateOf(failed, 'lock');
  return (
    <details open={state.isOpen}>
      <summary>{t('people.lock')}</summary>
      <form method="post" action={`/people/${person.personId}/sign-in/lock`} class="form stack">
        <p class="soft">{t('people.lock-help')}</p>
        <TextField
          id="reason"
          name="reason"
          label={t('people.lock-reason')}
          value={state.typed('reason')}
          error={state.problems.of('reason')}
          attributes={{ dir: 'auto' }}
        />
        <HiddenFields fields={{ write: newId() }} />
        <Button kind="away">{t('people.lock-do')}</Button>
      </form>
    </details>
  );
}
