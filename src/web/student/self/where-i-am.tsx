import { newId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import { listShowable } from '#school/readiness/list-showable.ts';
import { type OpenGoal, openMyGoal } from '#school/records/open-my-goal.ts';
import { LONGEST_REASON } from '#school/self-evaluations/say-self-evaluation.ts';
import { Judge } from '#web/blocks/judge.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayLevel } from '#web/blocks/say-level.ts';
import { GoalHead } from '#web/student/goals/goal-head.tsx';
import { studentPage } from '#web/student/student-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

/** The form as it was sent, and what it could not take. */
export interface TypedSelf {
  readonly write: string;
  readonly level?: number | undefined;
  readonly reason: string;
  readonly task: string;
  readonly together: boolean;
  readonly errors: readonly { readonly fieldId: 'level' | 'self-reason'; readonly message: string }[];
}

/** GET /home/goals/:goalId/where-i-am: the rubric alone. The teacher's view is on the goal's page and not on this one. */
export async function showWhereIAm(request: PageRequest): Promise<Response> {
  const asked = request.c.req.query('task') ?? '';
  return whereIAmPage(request, { write: newId(), reason: '', task: asked, together: false, errors: [] });
}

/** The page with what was typed. Throws NotFound where the goal is none of the student's. */
export async function whereIAmPage(request: PageRequest, typed: TypedSelf): Promise<Response> {
  const { by, c, speech } = request;
  const goalId = c.req.param('goalId') ?? '';
  const [opened, showable] = await request.inSchool((school) =>
    together([
      openMyGoal(school, { by, goalId, language: speech.language }),
      listShowable(school, { by, goalId }),
    ]),
  );
  const { errors } = typed;
  return studentPage(request, {
    title: speech.t('student.self-mark'),
    current: 'goals',
    status: errors.length > 0 ? 422 : 200,
    content: (
      <>
        <ErrorSummary title={speech.t('errors.invalid-title')} errors={errors} />
        <GoalHead opened={opened} speech={speech} />
        <SelfForm opened={opened} tasks={tasksOf(opened, showable)} typed={typed} request={request} />
        <p>
          <a href={`/home/goals/${goalId}`}>{speech.t('student.open-goal')}</a>
        </p>
      </>
    ),
  });
}

type Task = { readonly taskId: string; readonly title: string };

/** What could be shown next, then what was looked at already, once each. */
function tasksOf({ evidence }: OpenGoal, showable: readonly Task[]): Task[] {
  const seen = evidence.flatMap(({ taskId, taskTitle }) =>
    taskId === null || taskTitle === null ? [] : [{ taskId, title: taskTitle }],
  );
  return [
    ...new Map([...showable, ...seen].map(({ taskId, title }) => [taskId, { taskId, title }])).values(),
  ];
}

interface FormProps {
  readonly opened: OpenGoal;
  readonly tasks: readonly Task[];
  readonly typed: TypedSelf;
  readonly request: PageRequest;
}

function SelfForm({ opened: { goal, rubric, scale }, tasks, typed, request: { speech } }: FormProps) {
  const { t } = speech;
  const { wording } = goal;
  const lines = new Map(rubric?.descriptors.map(({ level, studentLine }) => [level, studentLine]));
  const problemOf = (id: string) => typed.errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <form class="form stack" method="post" action={`/home/goals/${goal.goalId}/self-evaluations`}>
      <HiddenFields fields={{ write: typed.write }} />
      <p>{t('student.self-quick')}</p>
      <div id="level" tabindex={-1}>
        <Judge
          name="level"
          goal={wording.title}
          lang={wording.language === speech.language ? undefined : wording.language}
          linesLang={rubric?.language === speech.language ? undefined : rubric?.language}
          value={typed.level === undefined ? undefined : String(typed.level)}
          places={scale.levels.map(({ level }, index) => {
            const { sign, word } = sayLevel(speech, level, scale);
            const key = speech.number(index + 1);
            return { value: String(level), key, sign, word, descriptor: lines.get(level) };
          })}
        />
      </div>
      <TextArea
        id="self-reason"
        name="reason"
        label={t('student.self-reason')}
        help={t('student.self-starters')}
        value={typed.reason}
        error={problemOf('self-reason')}
        rows={2}
        required
        attributes={{ maxlength: `${LONGEST_REASON}`, dir: 'auto' }}
      />
      {tasks.length > 0 ? (
        <SelectField
          id="self-task"
          name="task"
          label={t('student.self-about')}
          value={tasks.some(({ taskId }) => taskId === typed.task) ? typed.task : ''}
          options={[
            { value: '', label: t('student.self-about-goal') },
            ...tasks.map(({ taskId, title }) => ({ value: taskId, label: title })),
          ]}
        />
      ) : null}
      <Check name="together" value="yes" checked={typed.together}>
        {t('student.self-together')}
      </Check>
      <Button kind="main">{t('student.self-send')}</Button>
      <p class="soft">{t('student.self-who')}</p>
    </form>
  );
}
