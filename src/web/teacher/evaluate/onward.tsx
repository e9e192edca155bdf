import type { Speech } from '#locales/translate.ts';
import type { ClassStudent } from '#school/classes/list-class-students.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { addressOf, type WorkAddress } from './work-of.ts';

interface Props {
  readonly next: ClassStudent | undefined;
  readonly work: Omit<WorkAddress, 'studentId'>;
  readonly speech: Speech;
}

/** Saves and goes on; the page that comes next is fetched ahead. */
export function Onward({ next, work, speech: { t } }: Props) {
  const onward = next ? addressOf({ ...work, studentId: next.studentId }) : undefined;
  return (
    <div class="line apart acts" id="onward" data-evaluate-target="onward" data-next={onward}>
      {next && <input type="hidden" name="next" value={next.studentId} />}
      <Button kind="main">
        {next ? t('teacher.save-next', { name: next.display }) : t('acts.save')} <kbd>Enter</kbd>
      </Button>
      <LinkButton kind="plain" href={onward ?? `/classes/${work.classId}/evaluate`}>
        {t('acts.skip-for-now')}
      </LinkButton>
    </div>
  );
}
