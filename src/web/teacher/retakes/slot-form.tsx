import type { MessageKey, Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Invalid } from '#platform/failures/failures.ts';
import type { MyClass } from '#school/courses/list-my-classes.ts';
import { MOST_PLACES } from '#school/retakes/check-slot.ts';
import type { SlotTerms } from '#school/retakes/retake-slot.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { TextField } from '#web/ui/text-field.tsx';

interface Props {
  readonly action: string;
  readonly classes: readonly MyClass[];
  readonly typed: SlotTerms;
  readonly problems: Invalid['problems'];
  /** What the button says */
  readonly act: string;
  readonly speech: Speech;
}

const WORDS = {
  'day.no-day': 'retakes.problem-day',
  'day.over': 'retakes.problem-over',
  'startsAt.no-hour': 'retakes.problem-hour',
  'endsAt.no-hour': 'retakes.problem-hour',
  'endsAt.before-start': 'retakes.problem-before-start',
  'place.empty': 'retakes.problem-place',
  'place.markup': 'retakes.problem-place-long',
  'place.too-long': 'retakes.problem-place-long',
  'places.no-number': 'retakes.problem-places',
  'places.too-few': 'retakes.problem-too-few',
  'classes.choose-class': 'retakes.problem-class',
} as const satisfies Record<string, MessageKey>;

/** Above the form: what needs another look, each leading to its field. */
export function SlotProblems({ problems, speech }: Pick<Props, 'problems' | 'speech'>) {
  return (
    <ErrorSummary
      title={speech.t('errors.invalid', { count: problems.length })}
      errors={problems.map((each) => ({ fieldId: each.field, message: say(speech, each) }))}
    />
  );
}

/** The form of a slot, new or as it stands, with what was typed. */
export function SlotForm({ action, classes, typed, problems, act, speech }: Props) {
  const { t } = speech;
  const errorOf = (field: string) => {
    const problem = problems.find((each) => each.field === field);
    return problem && say(speech, problem);
  };
  const of = (field: 'day' | 'startsAt' | 'endsAt' | 'place') => ({
    id: field,
    name: field,
    value: typed[field],
    error: errorOf(field),
    required: true,
  });
  return (
    <form class="form stack" method="post" action={action} id="form">
      <TextField {...of('day')} type="date" short label={t('retakes.slot-day')} />
      <div class="line">
        <TextField {...of('startsAt')} type="time" short label={t('retakes.slot-from')} />
        <TextField {...of('endsAt')} type="time" short label={t('retakes.slot-until')} />
      </div>
      <TextField
        {...of('place')}
        label={t('retakes.slot-place')}
        attributes={{ dir: 'auto', maxlength: 100 }}
      />
      <TextField
        id="places"
        name="places"
        type="number"
        short
        label={t('retakes.slot-room')}
        value={Number.isNaN(typed.places) ? '' : String(typed.places)}
        error={errorOf('places')}
        required
        attributes={{ min: 1, max: MOST_PLACES }}
      />
      <fieldset class="field" id="classes">
        <legend class="label">{t('retakes.slot-classes')}</legend>
        {classes.map(({ classId, courseTitle, title }) => (
          <Check name="class" value={classId} checked={typed.classIds.includes(classId)}>
            <bdi>
              {courseTitle}, {title}
            </bdi>
          </Check>
        ))}
        {errorOf('classes') ? <p class="error">{errorOf('classes')}</p> : null}
      </fieldset>
      <div class="line">
        <Button kind="main">{act}</Button>
        <LinkButton kind="plain" href="/retakes">
          {t('acts.cancel')}
        </LinkButton>
      </div>
      <HiddenFields fields={{ write: newId() }} />
    </form>
  );
}

function say({ t }: Speech, { field, problem }: Invalid['problems'][number]): string {
  const key = `${field}.${problem}`;
  return key in WORDS ? t(WORDS[key as keyof typeof WORDS]) : t('errors.invalid-title');
}
