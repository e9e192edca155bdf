import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { holdsOn, type SectionProps, stateOf } from './section.ts';

/** Makes a sign-in for who has none: family by link, others with a first password. */
export function GiveSignIn({ request, person, failed }: SectionProps) {
  const { speech, standing } = request;
  const { t } = speech;
  const state = stateOf(failed, 'sign-in');
  const roles = person.roles.filter((role) => holdsOn(role, standing.today)).map(({ role }) => role);
  const isFamily = roles.length > 0 && roles.every((role) => role === 'guardian');
  return (
    <form method="post" action={`/people/${person.personId}/sign-in`} class="form stack">
      <p>{t('people.sign-in-none')}</p>
      <p class="soft">{t(isFamily ? 'people.sign-in-family-help' : 'people.sign-in-make-help')}</p>
      {isFamily ? (
        (state.problems.of('username') ?? null) && <p class="notice warn">{state.problems.of('username')}</p>
      ) : (
        <TextField
          id="username"
          name="username"
          label={t('people.username')}
          help={t('people.username-help')}
          value={state.typed('username') || (person.username ?? '')}
          error={state.problems.of('username')}
          autocomplete="off"
          attributes={{ dir: 'ltr', autocapitalize: 'none' }}
        />
      )}
      <HiddenFields fields={{ write: newId() }} />
      <Button>{t('people.sign-in-make')}</Button>
    </form>
  );
}
