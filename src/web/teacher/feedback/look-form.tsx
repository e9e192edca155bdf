import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { ClassFacts } from '#school/classes/find-class.ts';
import type { ClassPiece } from '#school/uptakes/open-class-feedback.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

interface Props {
  readonly piece: ClassPiece;
  readonly klass: ClassFacts;
  readonly speech: Speech;
}

/** "I looked at it", in one tap; with a word to the student for whoever opens the line under it. */
export function LookForm({ piece, klass, speech: { t } }: Props) {
  const { feedbackId, student } = piece;
  // What waits for the look stands on the page twice: under its own heading and under its goal.
  const id = newId();
  return (
    <form class="acts" method="post" action={`/classes/${klass.classId}/feedback/${feedbackId}/check`}>
      <HiddenFields fields={{ write: newId() }} />
      <Button tight attributes={{ 'aria-label': t('feedback.look-at', { name: student.display }) }}>
        {t('feedback.look')}
      </Button>
      <details>
        <summary>{t('feedback.word')}</summary>
        <TextArea
          id={`word-${id}`}
          name="body"
          label={t('feedback.word-label', { name: student.called })}
          grows
          attributes={{ maxlength: '1000' }}
        />
      </details>
    </form>
  );
}
