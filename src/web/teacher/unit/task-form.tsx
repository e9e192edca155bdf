import { newId } from '#platform/db/new-id.ts';
import type { GoalWording } from '#school/goals/goal-wordings.ts';
import type { TaskPlan } from '#school/tasks/check-task.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormErrors } from '../course/form-errors.tsx';
import type { SaidProblems } from '../course/say-problems.ts';
import { teacherPage } from '../teacher-page.tsx';
import { GoalChecks } from './goal-checks.tsx';

interface TaskForm {
  readonly course: { readonly courseId: string; readonly title: string };
  /** The unit's name, where the task is in one */
  readonly unit: string | undefined;
  readonly goals: readonly GoalWording[];
  readonly typed: TaskPlan;
  readonly problems: SaidProblems;
  readonly isNew: boolean;
  /** Students judged on it already: their levels change with whether it counts */
  readonly judged: number;
  readonly back: string;
}

/** The form of a task, new or as it stands, with what was typed. */
export function showTaskForm(request: PageRequest, form: TaskForm): Promise<Response> {
  const { t } = request.speech;
  const title = t(form.isNew ? 'course.task-new-title' : 'course.task-change-title');
  return teacherPage(request, {
    title,
    current: 'units',
    courseId: form.course.courseId,
    whose: form.course.title,
    width: 'middle',
    status: form.problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{form.unit ?? form.course.title}</bdi>
          </p>
          <h1>{title}</h1>
        </header>
        <FormErrors speech={request.speech} problems={form.problems} />
        <Form {...form} request={request} />
      </>
    ),
  });
}

function Form(props: TaskForm & { readonly request: PageRequest }) {
  const { request, goals, typed, problems, isNew, back } = props;
  const { t } = request.speech;
  return (
    <form method="post" class="form stack" id="form">
      <TextField
        id="title"
        name="title"
        label={t('course.task-name')}
        value={typed.title}
        error={problems.of('title')}
        attributes={{ dir: 'auto' }}
      />
      <Choice
        legend={t('course.task-kind')}
        name="kind"
        value={typed.kind}
        options={(['practice', 'formative', 'summative'] as const).map((kind) => ({
          value: kind,
          label: t(`course.task-kind-${kind}`),
        }))}
      />
      <p class="soft">{t('course.task-kind-help')}</p>
      <Counts {...props} />
      <div class="stack-s">
        <Check name="inGroups" value="yes" checked={typed.inGroups}>
          {t('plan.task-in-groups')}
        </Check>
        <p class="soft">{t('plan.task-in-groups-help')}</p>
      </div>
      <GoalChecks
        speech={request.speech}
        legend={t('course.task-goals')}
        goals={goals}
        chosen={typed.goalIds}
        error={problems.of('goals')}
      />
      <TextField
        id="readyFrom"
        name="readyFrom"
        type="date"
        short
        label={t('course.ready-from')}
        help={t('course.window-help')}
        value={typed.readyFrom ?? ''}
        error={problems.of('readyFrom')}
      />
      <TextField
        id="readyAbout"
        name="readyAbout"
        type="date"
        short
        label={t('course.ready-about')}
        value={typed.readyAbout ?? ''}
        error={problems.of('readyAbout')}
      />
      <div class="line">
        <Button kind="main">{t(isNew ? 'course.task-add-do' : 'acts.save')}</Button>
        <LinkButton kind="plain" href={back}>
          {t('acts.cancel')}
        </LinkButton>
      </div>
      <HiddenFields fields={{ write: newId() }} />
    </form>
  );
}

/** Whether its evidence counts: said for practice and finding out; showing it always does. */
function Counts({ request, typed, judged }: TaskForm & { readonly request: PageRequest }) {
  const { t } = request.speech;
  return (
    <div class="counts stack-s">
      <div class="may-count">
        <Check name="counts" value="yes" checked={typed.counts}>
          {t('course.task-counts')}
        </Check>
      </div>
      <p class="soft">{t('course.task-counts-help')}</p>
      {judged > 0 ? <p>{t('course.task-counts-judged', { count: judged })}</p> : null}
    </div>
  );
}
