import type { TaskFacts } from '#school/tasks/find-task.ts';
import type { UnitProps } from './unit-view.tsx';

/** Tasks by name, where the plan speaks of them; their windows stand at its end. */
export function TaskNames({
  request,
  tasks,
  kinds,
}: UnitProps & { readonly kinds: readonly TaskFacts['kind'][] }) {
  const { t } = request.speech;
  const named = tasks.filter(({ retired, kind }) => !retired && kinds.includes(kind));
  if (named.length === 0) return null;
  return (
    <ul class="stack-s">
      {named.map((task) => (
        <li class="dots">
          <span>
            <a href={`/tasks/${task.taskId}`}>
              <bdi>{task.title}</bdi>
            </a>
          </span>
          {kinds.length > 1 ? <span class="soft">{t(`course.task-kind-${task.kind}`)}</span> : null}
          {task.inGroups ? <span class="soft">{t('plan.in-groups')}</span> : null}
        </li>
      ))}
    </ul>
  );
}
