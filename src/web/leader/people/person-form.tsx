import type { Role } from '#core/policy/standing.ts';
import { newId } from '#platform/db/new-id.ts';
import type { NewPerson } from '#school/people/add-person.ts';
import type { Narrowings } from '#school/people/lists/list-narrowings.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayGrade } from '#web/blocks/say-grade.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { SaidProblems } from '../class/say-problems.tsx';
import { GRADES } from './grades.ts';
import { LanguageFields } from './language-fields.tsx';
import { NameFields } from './name-fields.tsx';
import { isTyped, NO_NAME } from './name-form.ts';
import { sayRole } from './say-role.ts';

/** What is added: the form asks what each needs. */
export type AddedKind = 'student' | 'adult' | 'staff';

/** What somebody of staff can be added as. */
export const STAFF_ROLES = [
  'teacher',
  'staff',
  'counsellor',
  'leader',
  'district-reader',
] as const satisfies readonly Role[];

type Props = {
  readonly request: PageRequest;
  readonly as: AddedKind;
  readonly typed: Omit<NewPerson, 'official'> & {
    readonly official: NonNullable<NewPerson['official']>;
    readonly classId: string;
  };
  readonly problems: SaidProblems;
  readonly narrowings: Narrowings;
  /** Sent again after the page has asked whether it is one of these: it is nobody of them */
  readonly isSomebodyElse: boolean;
};

/** The form that adds somebody, with what was typed. */
export function PersonForm(props: Props) {
  const { request, as, typed, problems, isSomebodyElse } = props;
  const { speech } = request;
  const { t } = speech;
  const { everyday, official, contact, languages } = typed;
  return (
    <form method="post" action={`/people/new?as=${as}`} class="form stack" id="form">
      <NameFields speech={speech} typed={everyday} problems={problems} />
      <details open={isTyped(official)}>
        <summary>{t('people.official-other')}</summary>
        <div class="stack">
          <p class="soft">{t('people.official-help')}</p>
          <NameFields
            speech={speech}
            typed={{ ...NO_NAME, ...official }}
            problems={problems}
            prefix="official-"
            isOfficial
          />
        </div>
      </details>
      {as === 'student' ? <OfStudents {...props} /> : null}
      {as === 'staff' ? (
        <SelectField
          id="role"
          name="role"
          label={t('people.role')}
          value={typed.role}
          options={STAFF_ROLES.map((role) => ({ value: role, label: sayRole(role, speech) }))}
          error={problems.of('role')}
        />
      ) : null}
      <LanguageFields
        speech={speech}
        written={languages.written}
        spoken={languages.spoken}
        problems={problems}
      />
      <Choice
        legend={t('people.contact')}
        name="contact"
        fit
        value={contact?.kind ?? 'email'}
        options={[
          { value: 'email', label: t('people.contact-email') },
          { value: 'phone', label: t('people.contact-phone') },
        ]}
      />
      <TextField
        id="address"
        name="address"
        label={t('people.address')}
        help={t('people.address-optional')}
        value={contact?.address ?? ''}
        error={problems.of('address')}
        autocomplete="off"
        attributes={{ dir: 'ltr' }}
      />
      <Check name="verified" value="yes" checked={contact?.checked}>
        {t('people.contact-checked')}
      </Check>
      <HiddenFields fields={{ write: newId(), ...(isSomebodyElse && { somebody: 'new' }) }} />
      <div class="line">
        <Button kind="main">{t(isSomebodyElse ? 'people.add-new' : 'people.add-do')}</Button>
        <LinkButton kind="plain" href="/people">
          {t('acts.cancel')}
        </LinkButton>
      </div>
    </form>
  );
}

function OfStudents({ request: { speech }, typed, problems, narrowings }: Props) {
  const { t } = speech;
  return (
    <>
      <SelectField
        id="grade"
        name="grade"
        label={t('people.grade')}
        value={typed.grade ?? ''}
        options={[
          { value: '', label: t('people.grade-unknown') },
          ...GRADES.map((grade) => ({ value: grade, label: sayGrade(grade, speech) })),
        ]}
        error={problems.of('grade')}
      />
      <SelectField
        id="class"
        name="class"
        label={t('people.class-optional')}
        value={typed.classId}
        options={[
          { value: '', label: t('people.class-none-yet') },
          ...narrowings.classes.map(({ classId, title, course }) => ({
            value: classId,
            label: `${title} · ${course}`,
          })),
        ]}
        error={problems.of('class')}
      />
    </>
  );
}
