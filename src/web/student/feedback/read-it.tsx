import type { Speech } from '#locales/translate.ts';
import { type FeedbackGroup, isUnread } from '#school/records/group-feedback.ts';
import { Button } from '#web/ui/button.tsx';

interface Props {
  readonly group: FeedbackGroup;
  readonly to: string;
  readonly speech: Speech;
}

/** Says that all of it was read; the level it stood before opens. Nothing where it was read already. */
export function ReadIt({ group, to, speech }: Props) {
  if (!group.unread) return null;
  return (
    <form method="post" action="/home/feedback/open" class="line acts">
      <input type="hidden" name="to" value={to} />
      {group.all.filter(isUnread).map(({ feedbackId }) => (
        <input type="hidden" name="feedback" value={feedbackId} />
      ))}
      <Button kind="main">{speech.t('student.read-it')}</Button>
    </form>
  );
}
