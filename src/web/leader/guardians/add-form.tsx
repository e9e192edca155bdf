import type { Rights } from '#core/policy/guardianships.ts';
import { languages } from '#locales/index.ts';
import type { FamilyPerson } from '#school/families/get-family-person.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { FamilyProblems } from './say-problems.ts';
import { TieFields } from './tie-fields.tsx';

/** What was typed, to be shown again. */
export interface AddValues {
  readonly other: string;
  readonly isNew: boolean;
  readonly given: string;
  readonly family: string;
  readonly language: string;
  readonly email: string;
  readonly phone: string;
  readonly checked: boolean;
  readonly relationship: string | null;
  readonly rights: Rights;
  readonly source: string;
  readonly from: string;
  readonly until: string;
}

export const EMPTY_VALUES: AddValues = {
  other: '',
  isNew: false,
  given: '',
  family: '',
  language: '',
  email: '',
  phone: '',
  checked: false,
  relationship: 'mother',
  rights: { maySee: true, mayHear: true, mayReply: true },
  source: '',
  from: '',
  until: '',
};

interface Props {
  readonly request: PageRequest;
  readonly person: FamilyPerson;
  readonly other: FamilyPerson | 'new';
  readonly values: AddValues;
  readonly problems: FamilyProblems;
  readonly writeId: string;
}

/** One adult and one student: what they are to each other and what the adult may do. */
export function AddForm({ request, person, other, values, problems, writeId }: Props) {
  const { speech, standing, c } = request;
  const { t } = speech;
  const [adult, student] = person.isStudent ? [other, person] : [person, other];
  return (
    <form method="post" action={c.req.path} class="form stack">
      <ErrorSummary title={t('guardians.problems')} errors={problems.list} />
      <HiddenFields
        fields={{ write: writeId, ...(other === 'new' ? { new: 'yes' } : { other: other.personId }) }}
      />
      {adult === 'new' ? (
        <NewAdultFields request={request} values={values} problems={problems} />
      ) : (
        <h2 id="adult" tabindex={-1}>
          {t('guardians.chosen', {
            adult: adult.display,
            student: student === 'new' ? '' : student.display,
          })}
        </h2>
      )}
      {problems.of('adult') ? <p class="error">{problems.of('adult')}</p> : null}
      <TieFields speech={speech} values={values} problems={problems} />
      <TextField
        id="from"
        name="from"
        type="date"
        label={t('guardians.from')}
        value={values.from || standing.today}
        error={problems.of('from')}
        required
        short
      />
      {problems.of('after-order') ? (
        <div class="field wrong" id="after-order" tabindex={-1}>
          <p class="error">{problems.of('after-order')}</p>
          <Check name="after-order" value="yes">
            {t('guardians.after-order')}
          </Check>
        </div>
      ) : null}
      <Button kind="main">{t('guardians.add')}</Button>
    </form>
  );
}

function NewAdultFields({ request, values, problems }: Pick<Props, 'request' | 'values' | 'problems'>) {
  const { t } = request.speech;
  return (
    <fieldset class="stack">
      <legend>
        <h2>{t('guardians.somebody-new')}</h2>
      </legend>
      <TextField
        id="given"
        name="given"
        label={t('guardians.given')}
        value={values.given}
        error={problems.of('given')}
        attributes={{ dir: 'auto', maxlength: 100 }}
      />
      <TextField
        id="family-name"
        name="family-name"
        label={t('guardians.family-name')}
        value={values.family}
        error={problems.of('family')}
        attributes={{ dir: 'auto', maxlength: 100 }}
      />
      <SelectField
        id="language"
        name="language"
        label={t('guardians.language')}
        value={values.language}
        options={[
          { value: '', label: t('guardians.language-unknown') },
          ...languages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag })),
        ]}
      />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('guardians.email')}
        value={values.email}
        error={problems.of('email')}
        attributes={{ dir: 'ltr' }}
      />
      <TextField
        id="phone"
        name="phone"
        type="tel"
        label={t('guardians.phone')}
        value={values.phone}
        error={problems.of('phone')}
        attributes={{ dir: 'ltr' }}
      />
      <Check name="checked" value="yes" checked={values.checked}>
        {t('guardians.checked')}
      </Check>
    </fieldset>
  );
}
