import { mayChangeNames, mayChangeOfficialNames } from '#core/policy/people.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import type { NamePurpose } from '#school/people/names/add-name.ts';
import type { DatedName } from '#school/people/person/list-names-of.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { NameFields } from '../people/name-fields.tsx';
import { Dates } from './dates.tsx';
import { holdsOn, type SectionProps, stateOf } from './section.ts';

/** What a person is called, was and will be: every day, and on papers. */
export function NamesSection(props: SectionProps) {
  const { request, person } = props;
  const { t } = request.speech;
  const of = (purpose: NamePurpose) => person.names.filter((name) => name.purpose === purpose);
  return (
    <section class="ledger" id="names" aria-labelledby="names-title">
      <h2 id="names-title">{t('people.names')}</h2>
      <div class="stack">
        <Names {...props} purpose="everyday" names={of('everyday')} />
        <Names {...props} purpose="official" names={of('official')} />
      </div>
    </section>
  );
}

type NamesProps = SectionProps & { readonly purpose: NamePurpose; readonly names: readonly DatedName[] };

function Names(props: NamesProps) {
  const { request, purpose, names } = props;
  const { speech, standing } = request;
  const { t } = speech;
  const may = purpose === 'official' ? mayChangeOfficialNames(standing) : mayChangeNames(standing);
  return (
    <div class="stack-s" id={purpose}>
      <h3>{t(`people.names-${purpose}`)}</h3>
      <p class="soft">{t(`people.names-${purpose}-help`)}</p>
      <ul class="rows">
        {names.map((name) => (
          <NameRow {...props} name={name} may={may !== undefined} />
        ))}
      </ul>
      {may ? <AddName {...props} /> : null}
    </div>
  );
}

function NameRow({ name, may, ...props }: NamesProps & { readonly name: DatedName; readonly may: boolean }) {
  const { request, person, failed } = props;
  const { speech, standing, school } = request;
  const { t } = speech;
  const form = `correct-${name.nameId}`;
  const state = stateOf(failed, form);
  const isOfToday = name.isWrittenHere && schoolDay(name.recordedAt, school.timeZone) === standing.today;
  return (
    <li class="row">
      <div class="stack-s">
        <p class={holdsOn(name, standing.today) ? 'who' : undefined}>
          <bdi>{name.display}</bdi>
        </p>
        <p class="what dots">
          <Dates fromOn={name.fromOn} untilOn={name.untilOn} speech={speech} />
          <span>
            {t('people.called')} <bdi>{name.called}</bdi>
          </span>
          <span>
            {t('people.sorted')} <bdi>{name.sort}</bdi>
          </span>
        </p>
        {may && isOfToday ? (
          <details open={state.isOpen}>
            <summary>{t('people.name-correct')}</summary>
            <form
              method="post"
              action={`/people/${person.personId}/names/${name.nameId}/correct`}
              class="form stack"
            >
              <p class="soft">{t('people.name-correct-help')}</p>
              <TypedName {...props} form={form} />
              <Button>{t('people.name-correct-do')}</Button>
            </form>
          </details>
        ) : null}
      </div>
    </li>
  );
}

function AddName(props: NamesProps) {
  const { request, person, failed, purpose } = props;
  const { t } = request.speech;
  const state = stateOf(failed, purpose);
  return (
    <details open={state.isOpen}>
      <summary>{t('people.name-new')}</summary>
      <form method="post" action={`/people/${person.personId}/names`} class="form stack">
        <p class="soft">{t('people.name-new-help')}</p>
        <TypedName {...props} form={purpose} />
        <TextField
          id={`${purpose}-from`}
          name="from"
          type="date"
          short
          label={t('people.from')}
          value={state.typed('from') || request.standing.today}
          error={state.problems.of(`${purpose}-from`)}
        />
        <HiddenFields fields={{ purpose }} />
        <Button>{t('people.name-new-do')}</Button>
      </form>
    </details>
  );
}

/** Fields whose ids are their form's own: the page has several names to type. */
function TypedName({ request, failed, form, purpose }: NamesProps & { readonly form: string }) {
  const state = stateOf(failed, form);
  const typed = {
    given: state.typed('given'),
    family: state.typed('family'),
    called: state.typed('called'),
    shown: state.typed('shown'),
    sorted: state.typed('sorted'),
  };
  return (
    <>
      <NameFields
        speech={request.speech}
        typed={typed}
        problems={state.problems}
        within={form}
        isOfficial={purpose === 'official'}
      />
      <HiddenFields fields={{ write: newId() }} />
    </>
  );
}
