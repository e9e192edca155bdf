import { newId } from '#platform/db/new-id.ts';
import type { TaskFacts } from '#school/tasks/find-task.ts';
import { sayWindow } from '#web/blocks/say-window.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Said } from '../course/said.tsx';
import { ClassLinks } from './class-links.tsx';
import type { UnitProps } from './unit-view.tsx';

/** What students do, by when most are ready for it. */
export function TaskList(props: UnitProps) {
  const { request, unit, tasks } = props;
  const { t } = request.speech;
  const add = `/units/${unit.unitId}/tasks/new`;
  const planned = tasks.filter(({ retired }) => !retired);
  if (planned.length === 0)
    return (
      <EmptyState title={t('course.tasks-empty-title')} level={3}>
        <p>{t('course.tasks-empty')}</p>
        <LinkButton kind="main" href={add}>
          {t('course.task-add-first')}
        </LinkButton>
      </EmptyState>
    );
  return (
    <>
      <ol class="windows">
        {planned.map((task) => (
          <TaskRow {...props} task={task} />
        ))}
      </ol>
      <p class="no-print">
        <LinkButton href={add}>{t('course.task-add')}</LinkButton>
      </p>
    </>
  );
}

function TaskRow({ request, wordings, classes, task }: UnitProps & { readonly task: TaskFacts }) {
  const { speech, standing } = request;
  const { t } = speech;
  const begun = task.readyFrom !== null && task.readyFrom <= standing.today;
  return (
    <li class={begun ? 'past' : undefined}>
      <p class="when">{sayWindow(speech, task)}</p>
      <div class="stack-s">
        <h3>
          <bdi>{task.title}</bdi>
        </h3>
        <p class="dots soft">
          <span>{t(`course.task-kind-${task.kind}`)}</span>
          <span>{t(task.counts ? 'course.task-does-count' : 'course.task-counts-not')}</span>
          {task.inGroups ? <span>{t('plan.in-groups-alone')}</span> : null}
          {task.goalIds.map((goalId) => {
            const wording = wordings.get(goalId);
            return wording ? (
              <span>
                <Said words={wording.title} language={wording.language} />
              </span>
            ) : null;
          })}
        </p>
        <div class="line acts">
          <ClassLinks taskId={task.taskId} classes={classes} speech={speech} />
          <LinkButton
            kind="plain"
            tight
            href={`/tasks/${task.taskId}`}
            attributes={{ 'aria-label': t('course.task-change-of', { task: task.title }) }}
          >
            {t('acts.change')}
          </LinkButton>
          <LinkButton
            kind="plain"
            tight
            href={`/tasks/${task.taskId}/slots`}
            attributes={{ 'aria-label': t('plan.slots-of', { task: task.title }) }}
          >
            {t('plan.slots-link')}
          </LinkButton>
          <form method="post" action={`/tasks/${task.taskId}/retire`}>
            <HiddenFields fields={{ write: newId() }} />
            <Button
              kind="plain"
              tight
              attributes={{ 'aria-label': t('course.task-retire-of', { task: task.title }) }}
            >
              {t('course.task-retire')}
            </Button>
          </form>
        </div>
      </div>
    </li>
  );
}

/** Tasks that were taken off the plan, and the way back. */
export function RetiredTasks({ request, tasks }: UnitProps) {
  const { t } = request.speech;
  const retired = tasks.filter((task) => task.retired);
  if (retired.length === 0) return null;
  return (
    <details class="no-print">
      <summary>{t('course.tasks-retired', { count: retired.length })}</summary>
      <ul class="rows">
        {retired.map(({ taskId, title }) => (
          <li class="row">
            <p>
              <bdi>{title}</bdi>
            </p>
            <form method="post" action={`/tasks/${taskId}/undo`} class="acts">
              <HiddenFields fields={{ write: newId() }} />
              <Button
                kind="plain"
                tight
                attributes={{ 'aria-label': t('course.restore-of', { name: title }) }}
              >
                {t('course.restore')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}
