import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { ExplainedEstimate } from '#school/mastery/explain-estimate.ts';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';

interface Props {
  readonly explained: ExplainedEstimate;
  /** Those that give evidence of the goal */
  readonly tasks: readonly { readonly taskId: string; readonly title: string }[];
  readonly today: string;
  readonly speech: Speech;
}

/** Records evidence of the goal: of what was seen, or of a task. */
export function JudgeForm({ explained, tasks, today, speech }: Props) {
  const { klass, student, goal, scale } = explained;
  const { t } = speech;
  return (
    <details>
      <summary class="button tight">{t('acts.record-evidence')}</summary>
      <form class="form stack" method="post" action={`/classes/${klass.classId}/evidence`}>
        <HiddenFields
          fields={{ id: newId(), student: student.studentId, goal: goal.goalId, scale: scale.id }}
        />
        <Choice
          legend={t('map.what-it-shows')}
          name="level"
          required
          options={scale.levels.map(({ level }) => ({
            value: String(level),
            label: <LevelMark {...sayLevel(speech, level, scale)} letter={undefined} />,
          }))}
        />
        <SelectField
          id="why-work"
          name="task"
          label={t('map.work')}
          options={[
            { value: '', label: t('map.work-seen') },
            ...tasks.map(({ taskId, title }) => ({ value: taskId, label: title })),
          ]}
        />
        <TextField
          id="why-day"
          name="worked-on"
          type="date"
          label={t('map.work-day')}
          value={today}
          short
          required
          attributes={{ max: today }}
        />
        <Button kind="main" tight>
          {t('acts.record-evidence')}
        </Button>
      </form>
    </details>
  );
}
