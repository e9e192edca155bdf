import { z } from 'zod';
import { parseDay } from '#core/time/parse-day.ts';
import type { MoveTo } from '#core/windows/move-to.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { ClassTask } from '#school/readiness/open-class-task.ts';
import { LONGEST_REASON, type NewMove } from '#school/windows/move-window.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { several, words, writeId } from '../course/form-parts.ts';
import type { SaidProblems } from '../course/say-problems.ts';

/** The form of a move as it is sent. */
export const moveForm = z
  .object({
    write: writeId,
    student: several,
    whole: words,
    to: z.enum(['week-later', 'unit-end', 'days']).catch('week-later'),
    readyFrom: words,
    readyAbout: words,
    reason: words,
  })
  .transform(({ student, ...form }) => ({ ...form, students: student }));

export type MoveForm = Omit<z.output<typeof moveForm>, 'write'>;

/** A form that nobody has sent yet. */
export const nothingChosen: MoveForm = {
  students: [],
  whole: '',
  to: 'week-later',
  readyFrom: '',
  readyAbout: '',
  reason: '',
};

/** What the form says, as a move. A day that was typed is meant, whatever is chosen above it. Throws Invalid. */
export function readMove(
  form: z.output<typeof moveForm>,
  at: { readonly classId: string; readonly taskId: string },
): NewMove {
  const { write, students, whole, reason } = form;
  return { ...at, id: write, students: whole === '' ? students : 'whole', to: readTo(form), reason };
}

function readTo({ to, readyFrom, readyAbout }: MoveForm): MoveTo {
  const hasDays = readyFrom.trim() !== '' || readyAbout.trim() !== '';
  if (to !== 'days' && !hasDays) return { kind: to };
  const [from, about] = [parseDay(readyFrom), parseDay(readyAbout)];
  if (about === null) throw new Invalid([{ field: 'readyAbout', problem: 'no-day' }]);
  if (from === null && readyFrom.trim() !== '')
    throw new Invalid([{ field: 'readyFrom', problem: 'no-day' }]);
  return { kind: 'days', readyFrom: from, readyAbout: about };
}

interface Props {
  readonly opened: ClassTask;
  readonly typed: MoveForm;
  readonly problems: SaidProblems;
  readonly request: PageRequest;
}

/** Where to, and for whom where it is for all: choose, choose, move. */
export function MoveFields({ opened: { unit }, typed, problems, request }: Props) {
  const { t, day } = request.speech;
  const isAhead = unit !== undefined && unit.endsOn >= request.standing.today;
  return (
    <Panel id="move" title={t('windows.move-title')} stays>
      <p class="soft">{t('windows.move-lede')}</p>
      <Check name="whole" value="yes" checked={typed.whole !== ''}>
        {t('windows.whole-class')}
      </Check>
      <Choice
        legend={t('windows.move-title')}
        quietLegend
        name="to"
        value={typed.to}
        options={[
          { value: 'week-later', label: t('windows.week-later') },
          ...(isAhead
            ? [{ value: 'unit-end', label: t('windows.unit-end', { day: day(unit.endsOn, 'short') }) }]
            : []),
          { value: 'days', label: t('windows.own-days') },
        ]}
      />
      <TextField
        id="readyFrom"
        name="readyFrom"
        type="date"
        short
        label={t('course.ready-from')}
        value={typed.readyFrom}
        error={problems.of('readyFrom')}
      />
      <TextField
        id="readyAbout"
        name="readyAbout"
        type="date"
        short
        label={t('course.ready-about')}
        value={typed.readyAbout}
        error={problems.of('readyAbout')}
      />
      <TextField
        id="reason"
        name="reason"
        label={t('windows.reason')}
        help={t('windows.reason-help')}
        value={typed.reason}
        error={problems.of('reason')}
        attributes={{ maxlength: `${LONGEST_REASON}`, dir: 'auto' }}
      />
      <Button kind="main">{t('windows.move-do')}</Button>
      <HiddenFields fields={{ write: newId() }} />
    </Panel>
  );
}
