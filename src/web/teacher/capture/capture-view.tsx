import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { RubricRow } from '#school/evidence/list-rubric-rows.ts';
import type { OpenCapture } from '#school/evidence/open-capture.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { InFocus } from '#web/blocks/in-focus.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { GoalChoice } from './goal-choice.tsx';
import { LevelsBar } from './levels-bar.tsx';
import { Names } from './names.tsx';

interface Props {
  readonly opened: OpenCapture & { readonly goal: RubricRow; readonly scale: CurrentScale };
  readonly problem: string | undefined;
  readonly tapped: readonly string[];
  readonly speech: Speech;
}

/** Goal, names, levels: one form, so that each level is a button that sends all of it. */
export function CaptureView({ opened, problem, tapped, speech }: Props) {
  const { klass, goal, goals, students, scale } = opened;
  const { t } = speech;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">
          <bdi>
            {klass.courseTitle}, {klass.title}
          </bdi>
        </p>
        <h1>
          {goal.focus ? (
            <InFocus spoken={`${t('words.in-focus')}:`}>
              <bdi lang={goal.language}>{goal.title}</bdi>
            </InFocus>
          ) : (
            <bdi lang={goal.language}>{goal.title}</bdi>
          )}
        </h1>
        {problem === undefined ? null : (
          <ErrorSummary title={t('errors.invalid-title')} errors={[{ fieldId: 'names', message: problem }]} />
        )}
        <GoalChoice goals={goals} chosen={goal} classId={klass.classId} speech={speech} />
      </header>
      <form
        method="post"
        action={`/classes/${klass.classId}/capture`}
        data-controller="capture"
        data-action="submit->capture#send change->capture#count"
      >
        {/* Enter in a field sends the words and never a level. */}
        <button class="visually-hidden" type="submit" tabindex={-1} aria-hidden="true">
          {t('acts.save')}
        </button>
        <HiddenFields fields={{ write: newId(), goal: goal.goalId, scale: scale.id }} />
        <Names students={students} tapped={tapped} scale={scale} speech={speech} />
        <LevelsBar klass={klass} scale={scale} speech={speech} />
        <template data-capture-target="unsent">
          <div class="toast">
            <span>{t('teacher.capture-unsent')}</span>
          </div>
        </template>
      </form>
    </>
  );
}
