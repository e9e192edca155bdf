import { schoolDay } from '#core/time/school-day.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { ClassTask, MoveInClass } from '#school/readiness/open-class-task.ts';
import { sayWindow } from '#web/blocks/say-window.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';

interface Props {
  readonly opened: ClassTask;
  readonly timeZone: string;
  readonly speech: Speech;
}

/** The moves of this class that stand, the newest first, and the way back from each. */
export function MovesList(props: Props) {
  const { opened, speech } = props;
  const { t } = speech;
  return (
    <section class="ledger no-print">
      <h2>{t('windows.moves')}</h2>
      {opened.moves.length === 0 ? (
        <p>{t('windows.moves-none')}</p>
      ) : (
        <ul class="rows">
          {opened.moves.map((move) => (
            <MoveRow {...props} move={move} />
          ))}
        </ul>
      )}
    </section>
  );
}

function MoveRow({ move, opened, timeZone, speech }: Props & { readonly move: MoveInClass }) {
  const { t } = speech;
  const day = speech.day(schoolDay(move.movedAt, timeZone), 'day');
  const names = opened.students
    .filter(({ studentId }) => move.studentIds?.includes(studentId))
    .map(({ display }) => display);
  return (
    <li class="row">
      <div>
        <p class="who">{sayWindow(speech, move)}</p>
        <p class="what dots">
          <span>
            <bdi>{move.studentIds === null ? t('windows.whole-class') : speech.list(names)}</bdi>
          </span>
          <span>
            <bdi>{t('windows.moved-by', { name: move.movedBy, day })}</bdi>
          </span>
        </p>
        {move.reason === '' ? null : (
          <p class="why">
            <bdi>{move.reason}</bdi>
          </p>
        )}
      </div>
      <form method="post" action={`/windows/${move.moveId}/take-back`} class="acts">
        <HiddenFields fields={{ write: newId() }} />
        <Button kind="plain" tight attributes={{ 'aria-label': t('windows.take-back-of', { day }) }}>
          {t('windows.take-back')}
        </Button>
      </form>
    </li>
  );
}
