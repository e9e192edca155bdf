import type { Speech } from '#locales/translate.ts';
import type { MyClass } from '#school/courses/list-my-classes.ts';
import { LinkButton } from '#web/ui/link-button.tsx';

interface Props {
  readonly taskId: string;
  /** Of the course that the viewer teaches */
  readonly classes: readonly MyClass[];
  readonly speech: Speech;
}

/** From a task to how each class stands to it, and where its window is moved. */
export function ClassLinks({ taskId, classes, speech: { t } }: Props) {
  return (
    <>
      {classes.map(({ classId, title }) => (
        <LinkButton kind="plain" tight href={`/classes/${classId}/tasks/${taskId}`}>
          {t('windows.open-task-in', { klass: title })}
        </LinkButton>
      ))}
    </>
  );
}
