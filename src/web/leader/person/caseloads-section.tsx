import { mayChangeCaseloads } from '#core/policy/people.ts';
import { newId } from '#platform/db/new-id.ts';
import type { FoundStudent } from '#school/people/caseloads/find-for-caseload.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { Dates } from './dates.tsx';
import { holdsOn, type SectionProps, stateOf } from './section.ts';

type Props = SectionProps & {
  /** Who may be put together with the person: students found by a name, or all of staff */
  readonly others: readonly FoundStudent[];
};

/** Whom somebody of staff looks after without a class; of a student, who does. */
export function CaseloadsSection(props: Props) {
  const { request, person } = props;
  const { speech, standing } = request;
  const { t } = speech;
  const roles = person.roles.filter((role) => holdsOn(role, standing.today)).map(({ role }) => role);
  const isStudent = roles.includes('student');
  const isStaff = roles.some(
    (role) => role !== 'student' && role !== 'guardian' && role !== 'district-reader',
  );
  if (!isStudent && !isStaff && person.caseloads.length === 0) return null;
  const may = mayChangeCaseloads(standing) !== undefined;
  return (
    <section class="ledger" id="caseloads" aria-labelledby="caseloads-title">
      <h2 id="caseloads-title">{t('people.caseloads')}</h2>
      <div class="stack">
        <p class="soft">{t(isStudent ? 'people.caseloads-student' : 'people.caseloads-staff')}</p>
        <ul class="rows">
          {person.caseloads.map((each) => (
            <li class="row">
              <div>
                <p class="who">
                  <a href={`/people/${each.otherId}`}>
                    <bdi>{each.otherName}</bdi>
                  </a>
                </p>
                <p class="what dots">
                  <span>{t(each.kind === 'enl' ? 'people.kind-enl' : 'people.kind-counselling')}</span>
                  <Dates fromOn={each.fromOn} untilOn={null} speech={speech} />
                </p>
              </div>
              {may ? (
                <form
                  method="post"
                  action={`/people/${person.personId}/caseloads/${each.caseloadId}/end`}
                  class="acts"
                >
                  <HiddenFields fields={{ write: newId() }} />
                  <Button tight>
                    {t('people.caseload-end')}
                    <span class="visually-hidden">: {each.otherName}</span>
                  </Button>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
        {may && isStudent ? <AddStaff {...props} /> : null}
        {may && isStaff && !isStudent ? <FindStudents {...props} /> : null}
      </div>
    </section>
  );
}

function KindChoice({ request, typed }: Props & { readonly typed: string }) {
  const { t } = request.speech;
  return (
    <Choice
      legend={t('people.caseload-kind')}
      name="kind"
      fit
      value={typed || 'enl'}
      options={[
        { value: 'enl', label: t('people.kind-enl') },
        { value: 'counselling', label: t('people.kind-counselling') },
      ]}
    />
  );
}

function AddStaff(props: Props) {
  const { request, person, failed, others } = props;
  const { t } = request.speech;
  const state = stateOf(failed, 'caseload');
  return (
    <details open={state.isOpen}>
      <summary>{t('people.caseload-add')}</summary>
      <form method="post" action={`/people/${person.personId}/caseloads`} class="form stack">
        <SelectField
          id="other"
          name="other"
          label={t('people.caseload-who')}
          value={state.typed('other')}
          options={others.map(({ personId, display }) => ({ value: personId, label: display }))}
          error={state.problems.of('other')}
        />
        <KindChoice {...props} typed={state.typed('kind')} />
        <HiddenFields fields={{ write: newId() }} />
        <Button>{t('people.caseload-add-do')}</Button>
      </form>
    </details>
  );
}

/** Students are looked for by a part of their name first: a school has too many to choose from. */
function FindStudents(props: Props) {
  const { request, person, failed, others } = props;
  const { t } = request.speech;
  const state = stateOf(failed, 'caseload');
  const words = request.c.req.query('find') ?? '';
  return (
    <>
      <form method="get" action={`/people/${person.personId}`} class="filters" role="search">
        <TextField
          id="find"
          name="find"
          type="search"
          label={t('people.caseload-find')}
          value={words}
          attributes={{ dir: 'auto' }}
        />
        <div class="line">
          <Button>{t('people.search-go')}</Button>
        </div>
      </form>
      {words.trim() !== '' && others.length === 0 ? (
        <p class="soft">{t('people.caseload-found-none')}</p>
      ) : null}
      {others.length > 0 ? (
        <form method="post" action={`/people/${person.personId}/caseloads`} class="form stack">
          <SelectField
            id="other"
            name="other"
            label={t('people.caseload-student')}
            value={state.typed('other')}
            options={others.map(({ personId, display }) => ({ value: personId, label: display }))}
            error={state.problems.of('other')}
          />
          <KindChoice {...props} typed={state.typed('kind')} />
          <HiddenFields fields={{ write: newId() }} />
          <Button>{t('people.caseload-add-do')}</Button>
        </form>
      ) : null}
    </>
  );
}
