import { newId } from '#platform/db/new-id.ts';
import type { RubricRow } from '#school/evidence/list-rubric-rows.ts';
import type { OpenCapture } from '#school/evidence/open-capture.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { InFocus } from '#web/blocks/in-focus.tsx';
import { findKept, keptTag } from '#web/blocks/kept-cookie.ts';
import { KeptNotes } from '#web/blocks/kept-notes.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { GoalChoice } from './goal-choice.tsx';
import { LevelsBar } from './levels-bar.tsx';
import { Names } from './names.tsx';

interface Props {
  readonly request: PageRequest;
  readonly opened: OpenCapture & { readonly goal: RubricRow; readonly scale: CurrentScale };
  readonly problem: string | undefined;
  readonly tapped: readonly string[];
  /** As a device keeps it for when there is no network */
  readonly copy?: boolean | undefined;
}

/** Goal, names, levels: one form, so that each level is a button that sends all of it. */
export function CaptureView({ request, opened, problem, tapped, copy = false }: Props) {
  const { klass, goal, goals, students, scale } = opened;
  const { speech, standing } = request;
  const { t } = speech;
  const isKept = copy || findKept(request) !== undefined;
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
        <GoalChoice goals={goals} chosen={goal} classId={klass.classId} speech={speech} copy={copy} />
        {isKept ? (
          <KeptNotes
            request={request}
            classIds={copy ? [] : standing.teaches.map(({ classId }) => classId)}
            copy={copy}
          />
        ) : null}
        <p class="line">
          {copy ? <a href={`/classes/${klass.classId}/capture`}>{t('offline.live')}</a> : null}
          {copy ? <a href="/classes/capture">{t('offline.other-class')}</a> : null}
          {copy ? null : <a href="/capture/device">{t(isKept ? 'offline.about' : 'offline.device-title')}</a>}
        </p>
      </header>
      <form
        method="post"
        action={`/classes/${klass.classId}/capture`}
        data-controller="capture"
        data-action="submit->capture#send change->capture#count"
        {...(isKept && keptWords(request, copy))}
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

/** What script needs where the device keeps what is noted. */
function keptWords(request: PageRequest, copy: boolean) {
  const { t, language } = request.speech;
  return {
    'data-whose': keptTag(request),
    'data-language': language,
    'data-kept-copy': copy ? '' : undefined,
    'data-tap-name': t('teacher.tap-a-name'),
    'data-tap-level': t('teacher.tap-a-level'),
    'data-on-device': t('offline.on-device'),
    'data-noted': t('teacher.done-captured'),
  };
}
