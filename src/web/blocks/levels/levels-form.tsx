import { methods } from '#core/mastery/methods/index.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { LevelsInForce } from '#school/calculation-changes/read-levels.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { sayMethod } from '../say-method.ts';
import type { TypedLevels } from './form-of-levels.ts';
import { MethodCards } from './method-cards.tsx';
import { methodOf } from './say-levels.ts';
import type { SaidProblem } from './say-problem.ts';
import { ScaleFields } from './scale-fields.tsx';

type Props = {
  readonly levels: LevelsInForce;
  readonly isCourse: boolean;
  /** Where the pages of these levels are: /school/levels */
  readonly base: string;
  readonly typed: TypedLevels;
  readonly problems: readonly SaidProblem[];
  readonly speech: Speech;
};

/** A proposal: method and its settings, how long levels last, and for a school what courses may choose and the scale. */
export function LevelsForm({ levels, isCourse, base, typed, problems, speech }: Props) {
  const { t } = speech;
  const shelf = methods.map(({ key }) => key as string);
  return (
    <>
      <ErrorSummary title={t('errors.invalid', { count: problems.length })} errors={problems} />
      <form method="post" action={`${base}/new`} class="levels-form stack" id="form" novalidate>
        <MethodCards
          offered={isCourse ? shelf.filter((key) => levels.coursesMay.includes(key)) : shelf}
          current={methodOf(levels.inForce).key}
          ofSchool={isCourse ? methodOf(levels.ofSchool) : undefined}
          scale={levels.scale}
          typed={typed}
          problems={problems}
          speech={speech}
        />
        <SpanChoice levels={levels} isCourse={isCourse} typed={typed} speech={speech} />
        {isCourse ? null : (
          <>
            <CoursesMay typed={typed} speech={speech} />
            <ScaleFields scale={levels.scale} typed={typed} problems={problems} speech={speech} />
          </>
        )}
        <TextArea
          id="reason"
          name="reason"
          label={t('calculation.reason')}
          help={t('calculation.reason-help')}
          value={typed.reason}
          error={problems.find(({ fieldId }) => fieldId === 'reason')?.message}
          attributes={{ dir: 'auto' }}
        />
        <HiddenFields fields={{ write: newId() }} />
        <div class="line">
          <Button kind="main">{t('calculation.look-first')}</Button>
          <LinkButton kind="plain" href={base}>
            {t('acts.cancel')}
          </LinkButton>
        </div>
      </form>
    </>
  );
}

/** How long levels last; of a course only where the school lets them go on. */
function SpanChoice(props: Pick<Props, 'levels' | 'isCourse' | 'typed' | 'speech'>) {
  const { levels, isCourse, typed, speech } = props;
  if (isCourse && levels.ofSchool?.span !== 'continuing')
    return <input type="hidden" name="span" value="year" />;
  return (
    <fieldset class="field" id="span">
      <legend class="label">{speech.t('calculation.span')}</legend>
      {(['year', 'continuing'] as const).map((span) => (
        <label class="check">
          <input type="radio" name="span" value={span} checked={typed.span === span} />
          <span>{speech.t(`calculation.span-${span}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function CoursesMay({ typed, speech }: Pick<Props, 'typed' | 'speech'>) {
  return (
    <fieldset class="field">
      <legend class="label">{speech.t('calculation.may-legend')}</legend>
      <p class="help">{speech.t('calculation.may-help')}</p>
      <div class="names">
        {methods.map(({ key }) => (
          <Check name="may" value={key} checked={typed.may.includes(key)}>
            {sayMethod(speech, key, {}).name}
          </Check>
        ))}
      </div>
    </fieldset>
  );
}
