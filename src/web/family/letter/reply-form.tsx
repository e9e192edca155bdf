import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

type Props = {
  readonly action: string;
  readonly speech: Speech;
  readonly studentId: string;
  /** Who reads it */
  readonly teachers: readonly string[];
  readonly value: string | undefined;
  readonly error: string | undefined;
};

/** The box to write back in, in any language, and the asking for an interpreter. */
export function ReplyForm({ action, speech, studentId, teachers, value, error }: Props) {
  const { t } = speech;
  return (
    <form method="post" action={action} class="stack no-print" id={`reply-${studentId}`}>
      <HiddenFields fields={{ write: newId(), student: studentId }} />
      <TextArea
        id={`body-${studentId}`}
        name="body"
        label={t('family.reply-title')}
        help={
          <>
            {t('family.reply-any')}{' '}
            {teachers.length > 0 ? t('family.reply-to', { teachers: speech.list(teachers) }) : null}{' '}
            {t('family.reply-when')}
          </>
        }
        value={value}
        error={error}
        attributes={{ dir: 'auto', maxlength: 4000 }}
      />
      <Button kind="main" wide>
        {t('acts.send')}
      </Button>
      <Button wide name="interpreter" value="yes">
        {t('family.interpreter')}
      </Button>
      <p class="soft">{t('family.interpreter-help')}</p>
    </form>
  );
}
