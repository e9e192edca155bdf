import { mayChangeRoles } from '#core/policy/people.ts';
import { newId } from '#platform/db/new-id.ts';
import type { DatedRole } from '#school/people/person/list-roles-of.ts';
import { ROLES } from '#school/people/roles/give-role.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { sayRole } from '../people/say-role.ts';
import { Dates } from './dates.tsx';
import { type SectionProps, stateOf } from './section.ts';

/** What a person is in the school, from when until when. */
export function RolesSection(props: SectionProps) {
  const { request, person, failed } = props;
  const { speech, standing } = request;
  const { t } = speech;
  const may = mayChangeRoles(standing) !== undefined;
  const state = stateOf(failed, 'role');
  return (
    <section class="ledger" id="roles" aria-labelledby="roles-title">
      <h2 id="roles-title">{t('people.roles')}</h2>
      <div class="stack">
        {person.roles.length === 0 ? <p class="soft">{t('people.no-role')}</p> : null}
        <ul class="rows">
          {person.roles.map((role) => (
            <RoleRow {...props} role={role} may={may} />
          ))}
        </ul>
        {may ? (
          <details open={state.isOpen}>
            <summary>{t('people.role-give')}</summary>
            <form method="post" action={`/people/${person.personId}/roles`} class="form stack">
              <SelectField
                id="role"
                name="role"
                label={t('people.role')}
                value={state.typed('role')}
                options={ROLES.map((role) => ({ value: role, label: sayRole(role, speech) }))}
                error={state.problems.of('role')}
              />
              <p class="soft">{t('people.role-give-help')}</p>
              <TextField
                id="from"
                name="from"
                type="date"
                short
                label={t('people.from')}
                value={state.typed('from') || standing.today}
                error={state.problems.of('from')}
              />
              <HiddenFields fields={{ write: newId() }} />
              <Button>{t('people.role-give-do')}</Button>
            </form>
          </details>
        ) : null}
      </div>
    </section>
  );
}

function RoleRow({
  request,
  person,
  failed,
  role,
  may,
}: SectionProps & { readonly role: DatedRole; readonly may: boolean }) {
  const { speech, standing } = request;
  const { t } = speech;
  const form = `role-${role.roleId}`;
  const state = stateOf(failed, form);
  const isOver = role.untilOn !== null && role.untilOn <= standing.today;
  const said = sayRole(role.role, speech);
  return (
    <li class="row">
      <div class="stack-s">
        <p class={isOver ? undefined : 'who'}>{said}</p>
        <p class="what dots">
          <Dates fromOn={role.fromOn} untilOn={role.untilOn} speech={speech} />
        </p>
        {may && !isOver ? (
          <details open={state.isOpen}>
            <summary>
              {t('people.role-end')}
              <span class="visually-hidden">: {said}</span>
            </summary>
            <form
              method="post"
              action={`/people/${person.personId}/roles/${role.roleId}/end`}
              class="form stack"
            >
              <TextField
                id={`${form}-until`}
                name="until"
                type="date"
                short
                label={t('people.until')}
                help={t('people.until-help')}
                value={state.typed('until') || standing.today}
                error={state.problems.of(`${form}-until`)}
              />
              <HiddenFields fields={{ write: newId() }} />
              <Button kind="away">{t('people.role-end-do')}</Button>
            </form>
          </details>
        ) : null}
      </div>
    </li>
  );
}
