import type { Child } from 'hono/jsx';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { FormDraft } from '#school/drafts/find-draft.ts';
import type { OpenEvaluation } from '#school/evidence/open-evaluation.ts';
import type { Exemplar } from '#school/exemplars/exemplar.ts';
import type { OwnPhrase } from '#school/own-phrases/list-own-phrases.ts';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { Onward } from './onward.tsx';
import { RubricRows } from './rubric-rows.tsx';
import type { RubricView } from './rubric-view.ts';
import type { TypedWork } from './typed-work.ts';
import { UnsavedToasts } from './unsaved-toasts.tsx';
import { ViewChoice } from './view-choice.tsx';
import { Voices } from './voices.tsx';
import { addressOf } from './work-of.ts';
import { WorkSide } from './work-side.tsx';

/** What was sent and could not be taken, and where on the page it is put right: at the first goal, else. */
export interface Refused {
  readonly typed: TypedWork;
  readonly fieldId?: string;
  readonly problem: string;
}

interface Props {
  readonly opened: OpenEvaluation;
  /** The goal that is shown again, where the page is about a retake */
  readonly retake: string | undefined;
  /** What the student said about the task, and their window */
  readonly atTask: Child;
  /** What levels look like, by goal */
  readonly exemplars: ReadonlyMap<string, readonly Exemplar[]>;
  /** The work itself, and the forms its buttons belong to */
  readonly artefacts: Child;
  readonly after: Child;
  /** The teacher's own phrases */
  readonly own: readonly OwnPhrase[];
  readonly draft: FormDraft | undefined;
  readonly view: RubricView;
  readonly refused: Refused | undefined;
  readonly today: string;
  readonly speech: Speech;
}

/** One student's work beside the rubric. The words of the form are the whole evaluation: one send saves it. */
export function EvaluationView(props: Props) {
  const { opened, atTask, exemplars, artefacts, after, retake, own, draft, view, refused } = props;
  const { today, speech } = props;
  const { klass, task, student, students, next, rows } = opened;
  const { t } = speech;
  const seen = students.filter((each) => each.seen).length;
  const work = { classId: klass.classId, taskId: task?.taskId };
  const first = rows[0];
  return (
    <>
      <header class="page-head">
        <div class="line apart">
          <div>
            <p class="eyebrow">
              <bdi>{task?.title ?? t('teacher.observation')}</bdi>
            </p>
            <h1>
              <bdi>{student.display}</bdi>
            </h1>
          </div>
          <div id="seen">
            {task ? (
              <Progress
                id="seen-words"
                words={t('teacher.seen-of', { seen, all: students.length })}
                done={seen}
                of={students.length}
              />
            ) : null}
          </div>
        </div>
      </header>
      {refused ? (
        <ErrorSummary
          title={t('errors.invalid-title')}
          errors={[
            {
              fieldId: refused.fieldId ?? (first ? `level-${first.goalId}` : 'say-glow'),
              message: refused.problem,
            },
          ]}
        />
      ) : null}
      <form
        class="with-aside half"
        method="post"
        aria-label={student.display}
        action={addressOf({ ...work, studentId: student.studentId }) + (retake ? `?retake=${retake}` : '')}
        data-controller="evaluate phrases"
        data-action="input->phrases#type focusout->phrases#close submit->phrases#check submit->evaluate#save keydown->phrases#key keydown->evaluate#key phrases:chosen->evaluate#choosePhrase"
        data-phrases-address-value={`/classes/${klass.classId}/phrases.json?goals=${rows.map(({ goalId }) => goalId).join(',')}`}
        data-phrases-called-value={student.called}
        data-phrases-blank-value={t('evaluate.blank-left', { blank: '{blank}' })}
        data-phrases-own-value={t('evaluate.own-mark')}
      >
        <HiddenFields
          fields={{
            write: newId(),
            occasion: newId(),
            scale: opened.scale.id,
            ...(retake ? { to: '/retakes' } : {}),
          }}
        />
        <WorkSide
          opened={opened}
          atTask={atTask}
          artefacts={artefacts}
          isRetake={retake !== undefined}
          today={today}
          typed={refused?.typed}
          speech={speech}
        />
        <div class="aside stack">
          <ViewChoice view={view} retake={retake} speech={speech} />
          <RubricRows
            opened={opened}
            exemplars={exemplars}
            typed={refused?.typed}
            view={view}
            retake={retake}
            speech={speech}
          />
          <Voices
            course={klass}
            own={own}
            called={student.called}
            typed={refused?.typed}
            kinds={view === 'single' ? ['next-step'] : ['glow', 'grow', 'next-step']}
            speech={speech}
          />
          <DraftState
            about={{ kind: 'evaluate', ...work, studentId: student.studentId }}
            draft={draft}
            speech={speech}
          />
          <Onward next={next} work={work} speech={speech} />
          <p class="soft">{t('teacher.reads-first', { name: student.called })}</p>
        </div>
        <UnsavedToasts name={student.display} speech={speech} />
      </form>
      {after}
    </>
  );
}
