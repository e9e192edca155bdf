import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { ExplainedEstimate } from '#school/mastery/explain-estimate.ts';
import { LONGEST_REASON } from '#school/overrides/make-override.ts';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

interface Props {
  readonly explained: ExplainedEstimate;
  readonly speech: Speech;
}

/** A teacher says the level, above what is worked out, and why. */
export function OverrideForm({ explained, speech }: Props) {
  const { klass, student, goal, scale } = explained;
  const { t } = speech;
  return (
    <details data-override>
      <summary class="button tight">{t('why.judge-myself')}</summary>
      <form class="form stack" method="post" action={`/classes/${klass.classId}/overrides`}>
        <HiddenFields
          fields={{ id: newId(), student: student.studentId, goal: goal.goalId, scale: scale.id }}
        />
        <p>{t('why.judged-stands')}</p>
        <Choice
          legend={t('why.judge-level')}
          name="level"
          required
          options={scale.levels.map(({ level }) => ({
            value: String(level),
            label: <LevelMark {...sayLevel(speech, level, scale)} letter={undefined} />,
          }))}
        />
        <TextArea
          id="why-reason"
          name="reason"
          label={t('why.judge-reason')}
          help={t('why.judge-hint')}
          required
          attributes={{ maxlength: String(LONGEST_REASON) }}
        />
        <Button kind="main" tight>
          {t('why.judge-save')}
        </Button>
      </form>
    </details>
  );
}
