import { sayToStudent } from '#locales/phrases.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { ClassFacts } from '#school/classes/find-class.ts';
import type { ClassStudent } from '#school/classes/list-class-students.ts';
import type { FormDraft } from '#school/drafts/find-draft.ts';
import type { MapGoal } from '#school/mastery/list-map-goals.ts';
import { DraftState } from '#web/teacher/drafts/draft-state.tsx';
import { offerPhrases } from '#web/teacher/offer-phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

const kinds = ['glow', 'grow', 'next-step'] as const;

interface Props {
  readonly klass: ClassFacts;
  readonly students: readonly ClassStudent[];
  readonly goals: readonly MapGoal[];
  /** What stands in the form at first: what was typed, or what the link here said */
  readonly typed: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly draft: FormDraft | undefined;
  readonly speech: Speech;
}

/** One note: what kind, on which goal, in which words, and to whom. */
export function SeveralForm({ klass, students, goals, typed, draft, speech }: Props) {
  const { t } = speech;
  const text = (name: string) => {
    const value = typed[name];
    return typeof value === 'string' ? value : '';
  };
  const chosen = [typed.student ?? []].flat();
  return (
    <form class="form stack" method="post" action={`/classes/${klass.classId}/feedback/several`}>
      <HiddenFields fields={{ write: newId(), task: text('task') }} />
      <Choice
        legend={t('map.kind')}
        name="kind"
        value={text('kind') || 'grow'}
        options={kinds.map((kind) => ({ value: kind, label: t(`words.${kind}`) }))}
      />
      <SelectField
        id="several-goal"
        name="goal"
        label={t('feedback.about')}
        value={text('goal')}
        options={[
          { value: '', label: t('feedback.no-goal') },
          ...goals.map(({ goalId, title, language }) => ({ value: goalId, label: title, lang: language })),
        ]}
      />
      <div class="field">
        <label for="several-phrase">{t('map.from-the-bank')}</label>
        <select class="input" id="several-phrase" name="phrase">
          <option value="">{t('map.no-phrase')}</option>
          {kinds.map((kind) => (
            <optgroup label={t(`words.${kind}`)}>
              {offerPhrases(kind, klass).map(({ id }) => (
                <option value={id} selected={id === text('phrase')}>
                  {sayToStudent(speech, id)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <TextArea
        id="several-words"
        name="body"
        label={t('map.own-words')}
        grows
        value={text('body')}
        attributes={{ maxlength: '2000' }}
      />
      <fieldset class="field">
        <legend class="label">{t('feedback.to-whom')}</legend>
        <Check name="all" value="yes" checked={text('all') !== ''} attributes={{ id: 'several-all' }}>
          {t('feedback.whole-class', { count: students.length })}
        </Check>
        <details open={chosen.length > 0}>
          <summary>{t('feedback.chosen')}</summary>
          {students.map(({ studentId, display }) => (
            <Check name="student" value={studentId} checked={chosen.includes(studentId)}>
              <bdi>{display}</bdi>
            </Check>
          ))}
        </details>
      </fieldset>
      <DraftState about={{ kind: 'several', classId: klass.classId }} draft={draft} speech={speech} />
      <div class="line acts">
        <Button kind="main">{t('acts.give-feedback')}</Button>
        <LinkButton kind="plain" href={`/classes/${klass.classId}/feedback`}>
          {t('acts.cancel')}
        </LinkButton>
      </div>
    </form>
  );
}
