import { mayAddVoice } from '#core/policy/plans.ts';
import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { UnitProps } from './unit-view.tsx';

/** Why it matters in students' own words, each credited to the class, and a form for more. */
export function Voices({ request, unit, course, voices, typed, problems }: UnitProps) {
  const { t } = request.speech;
  const path = `/units/${unit.unitId}/voices`;
  const { courseId } = course;
  const classes = course.classes.filter(({ classId }) =>
    mayAddVoice(request.standing, { classId, courseId }),
  );
  const isOpen = problems.of('voice') !== undefined || problems.of('class') !== undefined;
  return (
    <div class="stack-s" id="voices">
      <h3>{t('plan.voices')}</h3>
      {voices.length === 0 ? <p class="soft">{t('plan.voices-none')}</p> : null}
      <ul class="rows">
        {voices.map(({ voiceId, classTitle, body }) => (
          <li class="row">
            <p>
              <q dir="auto">{body}</q> <span class="soft">{t('plan.said-in', { class: classTitle })}</span>
            </p>
            <form method="post" action={`${path}/${voiceId}/withdraw`} class="acts">
              <HiddenFields fields={{ write: newId() }} />
              <Button
                kind="plain"
                tight
                attributes={{ 'aria-label': t('plan.voice-off-of', { words: body }) }}
              >
                {t('plan.voice-off')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      {classes.length > 0 ? (
        <details class="no-print" open={isOpen}>
          <summary>{t('plan.voice-add')}</summary>
          <form method="post" action={path} class="form stack">
            <TextField
              id="voice"
              name="voice"
              label={t('plan.voice')}
              help={t('plan.voice-help')}
              value={typed.voice}
              error={problems.of('voice')}
              attributes={{ dir: 'auto' }}
            />
            <SelectField
              id="class"
              name="class"
              label={t('plan.voice-class')}
              value={typed.class}
              error={problems.of('class')}
              options={classes.map(({ classId, title }) => ({ value: classId, label: title }))}
            />
            <Button>{t('plan.voice-do')}</Button>
            <HiddenFields fields={{ write: newId() }} />
          </form>
        </details>
      ) : null}
    </div>
  );
}
