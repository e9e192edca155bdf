import type { Speech } from '#locales/translate.ts';
import type { ClassStudent } from '#school/classes/list-class-students.ts';
import type { TaskToSee } from '#school/evidence/list-work-to-see.ts';
import type { ReadinessCounts } from '#school/readiness/count-readiness.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { addressOf } from './work-of.ts';

interface Props {
  /** The unit's, or "Without a unit" */
  readonly title: string;
  readonly tasks: readonly TaskToSee[];
  readonly classId: string;
  readonly students: readonly ClassStudent[];
  /** By task, where somebody said a word */
  readonly said: ReadonlyMap<string, ReadinessCounts>;
  readonly speech: Speech;
}

/** The tasks of one unit, each with how much of its work is seen and the way to the next. */
export function TasksToSee({ title, tasks, classId, students, said, speech: { t } }: Props) {
  return (
    <section class="ledger">
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <ul class="rows">
        {tasks.map((task) => {
          const student = task.next ?? students[0];
          const counts = said.get(task.taskId);
          return (
            <li class="row">
              <div>
                <p class="who">
                  <bdi>{task.title}</bdi>
                </p>
                <p class="what">
                  <span>{t('teacher.seen-of', { seen: task.seen, all: students.length })}</span>
                  <a
                    href={`/classes/${classId}/tasks/${task.taskId}`}
                    aria-label={t('windows.open-task-of', { task: task.title })}
                  >
                    {t('windows.open-task')}
                  </a>
                </p>
                {counts ? <p class="why">{t('windows.counts', { ...counts })}</p> : null}
              </div>
              {student ? (
                <div class="acts">
                  <LinkButton
                    kind={task.next ? undefined : 'plain'}
                    href={addressOf({ classId, taskId: task.taskId, studentId: student.studentId })}
                  >
                    {task.next
                      ? t('teacher.evaluate-next', { name: task.next.display })
                      : t('teacher.look-again')}
                  </LinkButton>
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
