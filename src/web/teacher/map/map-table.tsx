import type { MapBand } from '#core/mastery/map-band.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { MessageKey, Speech } from '#locales/translate.ts';
import type { ClassMap } from '#school/mastery/list-map.ts';
import type { MapGoal } from '#school/mastery/list-map-goals.ts';
import type { WholeOf } from '#school/rollups/read-wholes.ts';
import { FocusArrow } from '#web/blocks/focus-arrow.tsx';
import { classNames } from '#web/ui/class-names.ts';
import { ChooseStudent } from './grouping-form.tsx';
import { drawMarks, MapCell } from './map-cell.tsx';
import { type MapRows, orderRows } from './order-map.ts';
import { WholeMark } from './whole-mark.tsx';

interface Props {
  readonly map: ClassMap;
  readonly wholeOf: WholeOf;
  readonly scale: Scale;
  /** The goal whose bands group the rows; none where they are in order of name */
  readonly orderGoalId: string | undefined;
  readonly speech: Speech;
}

/** Students × goals. The script makes it a grid for the keyboard; without it every mark is a link. */
export function MapTable({ map, wholeOf, scale, orderGoalId, speech }: Props) {
  const markOf = drawMarks(scale, speech);
  const { t } = speech;
  const { students, goals } = map;
  const label = t('map.label', { students: students.length, goals: goals.length });
  const last = goals.findLastIndex(({ inFocus }) => inFocus);
  return (
    <section class="map-region" aria-label={label} tabindex={0} data-map-target="region">
      <table class="map" aria-label={label} data-map-target="table">
        <thead>
          <tr>
            <th scope="col">{t('map.students', { count: students.length })}</th>
            {goals.map((goal, index) => (
              <GoalHead
                goal={goal}
                parts={wholeOf(students[0]?.studentId ?? '', goal.goalId)?.reading.of}
                isLastFocus={index === last}
                speech={speech}
              />
            ))}
          </tr>
        </thead>
        {orderRows(map, { goalId: orderGoalId, scale }).map((rows) => (
          <Rows
            map={map}
            wholeOf={wholeOf}
            scale={scale}
            speech={speech}
            rows={rows}
            last={last}
            markOf={markOf}
          />
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t('map.have-shown')}</th>
            {goals.map(({ goalId }, index) => (
              <td class={index === last ? 'last-focus' : undefined} data-goal={goalId}>
                {speech.number(countShown(map, goalId))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** How many students of the class have shown a goal. */
export function countShown({ students, estimateOf }: ClassMap, goalId: string): number {
  return students.filter(({ studentId }) => estimateOf(studentId, goalId).status === 'shown').length;
}

type RowsProps = Pick<Props, 'map' | 'wholeOf' | 'scale' | 'speech'> & {
  readonly rows: MapRows;
  /** Place of the last goal in focus */
  readonly last: number;
  readonly markOf: ReturnType<typeof drawMarks>;
};

function GoalHead({
  goal,
  parts,
  isLastFocus,
  speech,
}: {
  readonly goal: MapGoal;
  /** How many goals it is made of; none where it is one of its own */
  readonly parts: number | undefined;
  readonly isLastFocus: boolean;
  readonly speech: Speech;
}) {
  const lang = goal.language === speech.language ? undefined : goal.language;
  return (
    <th scope="col" class={classNames(goal.inFocus && 'focus-col', isLastFocus && 'last-focus') || undefined}>
      <a href={`/goals/${goal.goalId}`} title={goal.statement}>
        <bdi lang={lang}>{goal.title}</bdi>
      </a>
      {parts === undefined ? null : <p class="soft">{speech.t('goals.whole-head', { of: parts })}</p>}
      {goal.inFocus ? (
        <>
          <span class="visually-hidden">{speech.t('words.in-focus')}</span>
          <FocusArrow down />
        </>
      ) : null}
    </th>
  );
}

function Rows({ map, wholeOf, scale, speech, rows, last, markOf }: RowsProps) {
  const markIn = (studentId: string, goalId: string) => {
    const whole = wholeOf(studentId, goalId);
    if (whole) return <WholeMark whole={whole} scale={scale} speech={speech} />;
    return markOf(map.estimateOf(studentId, goalId));
  };
  return (
    <tbody data-band={rows.band}>
      {rows.band ? (
        <tr class="band">
          <th scope="rowgroup" colspan={map.goals.length + 1}>
            <span>{sayBand(speech, rows.band, rows.students.length)}</span>
          </th>
        </tr>
      ) : null}
      {rows.students.map(({ studentId, display }) => (
        <tr>
          <th scope="row">
            <ChooseStudent studentId={studentId} name={display} speech={speech} />
            <a href={`/students/${studentId}`}>
              <bdi>{display}</bdi>
            </a>
          </th>
          {map.goals.map(({ goalId }, index) => (
            <td class={index === last ? 'last-focus' : undefined}>
              <MapCell studentId={studentId} goalId={goalId} mark={markIn(studentId, goalId)} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function sayBand({ t }: Speech, band: MapBand, count: number): string {
  return t(`map.band-${band}` satisfies MessageKey, { count });
}
