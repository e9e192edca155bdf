import type { Child } from 'hono/jsx';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { OpenEvaluation } from '#school/evidence/open-evaluation.ts';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { Onward } from './onward.tsx';
import { RubricRows } from './rubric-rows.tsx';
import { UnsavedToasts } from './unsaved-toasts.tsx';
import { Voices } from './voices.tsx';
import { addressOf } from './work-of.ts';
import { WorkSide } from './work-side.tsx';

interface Props {
  readonly opened: OpenEvaluation;
  /** The goal that is shown again, where the page is about a retake */
  readonly retake: string | undefined;
  /** What the student said about the task, and their window */
  readonly atTask: Child;
  readonly problem: string | undefined;
  readonly today: string;
  readonly speech: Speech;
}

/** One student's work beside the rubric. The words of the form are the whole evaluation: one send saves it. */
export function EvaluationView({ opened, atTask, retake, problem, today, speech }: Props) {
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
      {problem === undefined ? null : (
        <ErrorSummary
          title={t('errors.invalid-title')}
          errors={[{ fieldId: first ? `level-${first.goalId}` : 'say-glow', message: problem }]}
        />
      )}
      <form
        class="with-aside half"
        method="post"
        aria-label={student.display}
        action={addressOf({ ...work, studentId: student.studentId }) + (retake ? `?retake=${retake}` : '')}
        data-controller="evaluate"
        data-action="submit->evaluate#save keydown->evaluate#key"
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
          isRetake={retake !== undefined}
          today={today}
          speech={speech}
        />
        <div class="aside stack">
          <RubricRows opened={opened} speech={speech} />
          <Voices course={klass} speech={speech} />
          <Onward next={next} work={work} speech={speech} />
          <p class="soft">{t('teacher.reads-first', { name: student.called })}</p>
        </div>
        <UnsavedToasts name={student.display} speech={speech} />
      </form>
    </>
  );
}
