import { mayChangeRoles } from '#core/policy/people.ts';
import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { holdsOn, type SectionProps, stateOf } from './section.ts';

type Props = SectionProps & {
  /** The day on which somebody of staff or family left, or will; none where nobody recorded it */
  readonly leftOn: string | undefined;
};

/** That somebody of staff or family leaves the school, and is back. Students leave by a transfer. */
export function LeavingSection({ request, person, failed, leftOn }: Props) {
  const { speech, standing } = request;
  const { t } = speech;
  const isStudent = person.roles.some(
    (role) => role.role === 'student' && (person.endedOn !== null || holdsOn(role, standing.today)),
  );
  const may = mayChangeRoles(standing) !== undefined && person.personId !== standing.personId;
  if (isStudent || !may || (leftOn === undefined && person.endedOn !== null)) return null;
  const state = stateOf(failed, 'leave');
  return (
    <section class="ledger" id="leaving" aria-labelledby="leaving-title">
      <h2 id="leaving-title">{t('people.leaving')}</h2>
      {leftOn === undefined ? (
        <details open={state.isOpen}>
          <summary>{t('people.leave')}</summary>
          <form method="post" action={`/people/${person.personId}/left`} class="form stack">
            <p class="soft">{t('people.leave-help')}</p>
            <TextField
              id="left-on"
              name="on"
              type="date"
              short
              label={t('people.leave-on')}
              help={t('people.until-help')}
              value={state.typed('on') || standing.today}
              error={state.problems.of('left-on')}
            />
            <HiddenFields fields={{ write: newId() }} />
            <Button kind="away">{t('people.leave-do')}</Button>
          </form>
        </details>
      ) : (
        <form method="post" action={`/people/${person.personId}/back`} class="stack-s">
          <p>{t('people.left-on', { day: speech.day(leftOn, 'full') })}</p>
          <HiddenFields fields={{ write: newId() }} />
          <Button>{t('people.back')}</Button>
        </form>
      )}
    </section>
  );
}
