import { z } from 'zod';
import { addDays } from '#core/time/add-days.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { ChancePlan } from '#school/chances/check-chance.ts';
import type { MyClass } from '#school/courses/list-my-classes.ts';
import type { GoalWording } from '#school/goals/goal-wordings.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { classNames } from '#web/ui/class-names.ts';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { several, words, writeId } from '../course/form-parts.ts';
import type { SaidProblems } from '../course/say-problems.ts';
import { GoalChecks } from '../unit/goal-checks.tsx';

/** The form of a drop-in time as it is sent. */
export const chanceForm = z.object({
  write: writeId,
  when: words,
  onDay: words,
  startsAt: words,
  endsAt: words,
  place: words,
  note: words,
  class: several,
  goal: several,
});

export type ChanceForm = Omit<z.output<typeof chanceForm>, 'write'>;

/** What the form says, as a plan. */
export function planOfChance(form: ChanceForm): ChancePlan {
  const { when, onDay, startsAt, endsAt, place, note } = form;
  const weekday = when === 'once' ? null : Number(when);
  return { weekday, onDay, startsAt, endsAt, place, note, classIds: form.class, goalIds: form.goal };
}

interface Props {
  readonly classes: readonly MyClass[];
  /** Of the class whose page it is */
  readonly goals: readonly GoalWording[];
  readonly typed: ChanceForm;
  readonly problems: SaidProblems;
  readonly speech: Speech;
}

/** A Monday: the names of weekdays come from the days of its week. */
const A_MONDAY = '2026-11-23';

/** Once or weekly, when and where, for whom. */
export function ChanceFields({ classes, goals, typed, problems, speech }: Props) {
  const { t } = speech;
  return (
    <form method="post" class="form stack" id="offer">
      <SelectField
        id="when"
        name="when"
        label={t('windows.offer-when')}
        error={problems.of('when')}
        value={typed.when}
        options={[
          { value: 'once', label: t('windows.offer-once') },
          ...[0, 1, 2, 3, 4, 5, 6].map((after) => ({
            value: String(after + 1),
            label: t('windows.offer-weekday', { weekday: speech.day(addDays(A_MONDAY, after), 'weekday') }),
          })),
        ]}
      />
      <TextField
        id="onDay"
        name="onDay"
        type="date"
        short
        label={t('windows.offer-day')}
        help={t('windows.offer-day-help')}
        value={typed.onDay}
        error={problems.of('onDay')}
      />
      <TextField
        id="startsAt"
        name="startsAt"
        type="time"
        short
        label={t('windows.offer-from')}
        value={typed.startsAt}
        error={problems.of('startsAt')}
      />
      <TextField
        id="endsAt"
        name="endsAt"
        type="time"
        short
        label={t('windows.offer-until')}
        value={typed.endsAt}
        error={problems.of('endsAt')}
      />
      <TextField
        id="place"
        name="place"
        label={t('windows.offer-place')}
        value={typed.place}
        error={problems.of('place')}
        attributes={{ dir: 'auto' }}
      />
      <ClassChecks {...{ classes, typed, problems, speech }} />
      {goals.length === 0 ? null : (
        <details open={typed.goal.length > 0 || problems.of('goals') !== undefined}>
          <summary>{t('windows.offer-goals')}</summary>
          <p class="soft">{t('windows.offer-goals-help')}</p>
          <GoalChecks
            speech={speech}
            legend={t('windows.offer-goals')}
            goals={goals}
            chosen={typed.goal}
            error={problems.of('goals')}
          />
        </details>
      )}
      <TextField
        id="note"
        name="note"
        label={t('windows.offer-note')}
        value={typed.note}
        error={problems.of('note')}
        attributes={{ dir: 'auto' }}
      />
      <Button kind="main">{t('windows.offer-do')}</Button>
      <HiddenFields fields={{ write: newId() }} />
    </form>
  );
}

function ClassChecks({ classes, typed, problems, speech: { t } }: Omit<Props, 'goals'>) {
  const error = problems.of('classes');
  return (
    <fieldset
      class={classNames('field', error !== undefined && 'wrong')}
      id="classes"
      tabindex={-1}
      aria-describedby={error === undefined ? undefined : 'classes-error'}
    >
      <legend class="label">{t('windows.offer-classes')}</legend>
      {classes.map(({ classId, courseTitle, title }) => (
        <Check name="class" value={classId} checked={typed.class.includes(classId)}>
          <bdi>
            {courseTitle}, {title}
          </bdi>
        </Check>
      ))}
      {error === undefined ? null : (
        <p class="error" id="classes-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
