import { MOST_SECONDS } from '#core/feedback/fits-as-spoken.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** Whom it is spoken to, and about what. */
export interface SpokenAbout {
  readonly classId: string;
  readonly studentId: string;
  readonly goalId?: string | undefined;
  readonly taskId?: string | undefined;
}

/** What was typed, and the problem of a field. */
export interface TypedSpoken {
  readonly fields: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
}

interface Props {
  readonly about: SpokenAbout;
  /** Where to come back to */
  readonly to: string;
  readonly typed?: TypedSpoken | undefined;
  readonly speech: Speech;
}

const kinds = ['glow', 'grow', 'next-step'] as const;

/** Where feedback to the student is spoken. */
export const spokenAddress = ({ classId, studentId }: SpokenAbout): string =>
  `/classes/${classId}/spoken/${studentId}`;

/**
 * Gives feedback as a recording: chosen as a file (a phone offers its recorder), or recorded here where the browser can;
 * with its words for who does not hear it.
 */
export function SpokenForm({ about, to, typed, speech }: Props) {
  const { t } = speech;
  const { goalId = '', taskId = '' } = about;
  return (
    <form
      class="form stack"
      method="post"
      action={spokenAddress(about)}
      enctype="multipart/form-data"
      data-controller="record"
      data-record-most-value={String(MOST_SECONDS)}
      data-record-stop-value={t('artefacts.record-stop')}
      data-record-done-value={t('artefacts.record-done')}
      data-record-refused-value={t('artefacts.record-refused')}
    >
      <HiddenFields fields={{ id: newId(), goal: goalId, task: taskId, to }} />
      <Choice
        legend={t('map.kind')}
        name="kind"
        value={typed?.fields.kind ?? 'glow'}
        options={kinds.map((kind) => ({ value: kind, label: t(`words.${kind}`) }))}
      />
      <TextField
        id="spoken-file"
        name="file"
        type="file"
        label={t('artefacts.spoken-file')}
        help={t('artefacts.spoken-help')}
        error={typed?.problems.file}
        required
        attributes={{ accept: 'audio/*', capture: 'user', 'data-record-target': 'file' }}
      />
      <p class="line">
        <button
          class="button tight"
          type="button"
          hidden
          data-record-target="button"
          data-action="record#toggle"
        >
          {t('artefacts.record')}
        </button>
        <span role="status" data-record-target="status" />
      </p>
      <TextArea
        id="spoken-words"
        name="transcript"
        label={t('artefacts.transcript')}
        help={t('artefacts.transcript-help')}
        grows
        value={typed?.fields.transcript}
        error={typed?.problems.body}
        attributes={{ maxlength: '2000', dir: 'auto' }}
      />
      <Button kind="main" tight>
        {t('artefacts.speak')}
      </Button>
    </form>
  );
}
