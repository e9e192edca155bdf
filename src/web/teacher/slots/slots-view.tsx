import type { TypedSlot } from '#core/plan/check-slot.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { OpenedSlots } from '#school/tasks/open-slots.ts';
import { saySlotTime } from '#web/blocks/say-slot-time.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { classNames } from '#web/ui/class-names.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormErrors } from '../course/form-errors.tsx';
import type { SaidProblems } from '../course/say-problems.ts';
import { pathOfTask } from '../unit/path-of-task.ts';

type Props = {
  readonly opened: OpenedSlots;
  readonly typed: TypedSlot;
  readonly problems: SaidProblems;
  readonly speech: Speech;
};

export function SlotsView(props: Props) {
  const { opened, problems, speech } = props;
  const { t } = speech;
  const { task, classId } = opened;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">
          <a href={pathOfTask(task)}>
            <bdi>{task.title}</bdi>
          </a>
        </p>
        <h1>{t('plan.slots-title', { count: opened.slots.length })}</h1>
        <p class="lede">{t(task.inGroups ? 'plan.slots-lede-groups' : 'plan.slots-lede')}</p>
      </header>
      <FormErrors speech={speech} problems={problems} />
      {classId === undefined ? (
        <EmptyState title={t('plan.slots-no-class-title')}>
          <p>{t('plan.slots-no-class')}</p>
        </EmptyState>
      ) : (
        <>
          <Classes {...props} />
          <Slots {...props} />
          <section class="section stack no-print">
            <h2>{t('plan.slot-add')}</h2>
            <Form {...props} classId={classId} />
          </section>
        </>
      )}
    </>
  );
}

/** The class that is looked at, and the others of the course that the teacher has. */
function Classes({ opened, speech }: Props) {
  const { classes, classId, task } = opened;
  if (classes.length < 2) return null;
  return (
    <nav class="tabs" aria-label={speech.t('plan.slots-classes')}>
      {classes.map((each) => (
        <a
          href={`/tasks/${task.taskId}/slots?class=${each.classId}`}
          aria-current={each.classId === classId ? 'page' : undefined}
        >
          <bdi>{each.title}</bdi>
        </a>
      ))}
    </nav>
  );
}

function Slots({ opened: { slots, task }, speech }: Props) {
  const { t } = speech;
  if (slots.length === 0)
    return (
      <EmptyState title={t('plan.slots-empty-title')}>
        <p>{t('plan.slots-empty')}</p>
      </EmptyState>
    );
  return (
    <ul class="rows">
      {slots.map((slot) => (
        <li class="row">
          <div>
            <p class="who">
              <bdi>{speech.list(slot.names)}</bdi>
            </p>
            <p class="what">{saySlotTime(speech, slot)}</p>
          </div>
          <form method="post" action={`/tasks/${task.taskId}/slots/${slot.slotId}/withdraw`} class="acts">
            <HiddenFields fields={{ write: newId() }} />
            <Button
              kind="plain"
              tight
              attributes={{ 'aria-label': t('plan.slot-off-of', { who: speech.list(slot.names) }) }}
            >
              {t('plan.slot-off')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function Form({ opened, typed, problems, speech, classId }: Props & { readonly classId: string }) {
  const { t } = speech;
  const wrong = problems.of('students');
  return (
    <form method="post" action={`/tasks/${opened.task.taskId}/slots`} class="form stack">
      <TextField
        id="day"
        name="day"
        type="date"
        short
        label={t('plan.slot-day')}
        value={typed.day}
        error={problems.of('day')}
      />
      <TextField
        id="startsAt"
        name="startsAt"
        type="time"
        short
        label={t('plan.slot-from')}
        value={typed.startsAt}
        error={problems.of('startsAt')}
      />
      <TextField
        id="endsAt"
        name="endsAt"
        type="time"
        short
        label={t('plan.slot-to')}
        value={typed.endsAt}
        error={problems.of('endsAt')}
      />
      <fieldset
        class={classNames('field', wrong !== undefined && 'wrong')}
        id="students"
        tabindex={-1}
        aria-describedby={wrong === undefined ? undefined : 'students-error'}
      >
        <legend class="label">{t('plan.slot-who')}</legend>
        <p class="help">{t('plan.slot-who-help')}</p>
        <div class="stack-s">
          {opened.students.map(({ studentId, display }) => (
            <Check name="student" value={studentId} checked={typed.studentIds.includes(studentId)}>
              <bdi>{display}</bdi>
            </Check>
          ))}
        </div>
        {wrong === undefined ? null : (
          <p class="error" id="students-error">
            {wrong}
          </p>
        )}
      </fieldset>
      <Button kind="main">{t('plan.slot-do')}</Button>
      <HiddenFields fields={{ write: newId(), class: classId }} />
    </form>
  );
}
