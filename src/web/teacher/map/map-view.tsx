import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import type { CellEstimate, ClassMap } from '#school/mastery/list-map.ts';
import type { WholeOf } from '#school/rollups/read-wholes.ts';
import { GroupingForm } from './grouping-form.tsx';
import { MapKeys } from './map-keys.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapTable } from './map-table.tsx';
import { OrderChoice } from './order-choice.tsx';
import { orderRows } from './order-map.ts';

interface Props {
  readonly map: ClassMap;
  readonly wholeOf: WholeOf;
  readonly scale: Scale;
  readonly title: string;
  readonly orderGoalId: string | undefined;
  /** A plain table: no keys, no panel */
  readonly isPlain: boolean;
  readonly speech: Speech;
}

/** The Map: title, order, table, legend, and beside it the panel that says why. */
export function MapView(props: Props) {
  const { map, wholeOf, scale, title, orderGoalId, isPlain, speech } = props;
  const { t } = speech;
  const { goals, klass } = map;
  const bands = orderRows(map, { goalId: orderGoalId, scale }).flatMap(({ band }) => band ?? []);
  const table = (
    <div>
      <MapTable map={map} wholeOf={wholeOf} scale={scale} orderGoalId={orderGoalId} speech={speech} />
      <div class="stack-s">
        <MapLegend
          scale={scale}
          hasFocus={goals.some(({ inFocus }) => inFocus)}
          hasJudged={some(map, ({ isJudged }) => isJudged)}
          hasNoLevel={some(map, ({ status, word }) => status === 'not-shown' && word === null)}
          speech={speech}
        />
        <p>
          <a href={isPlain ? '?' : '?plain=1'}>{isPlain ? t('map.read-grid') : t('map.read-plain')}</a>
        </p>
      </div>
    </div>
  );
  return (
    <>
      <header class="page-head">
        <h1>{title}</h1>
        <div class="line apart">
          <OrderChoice goals={goals} orderGoalId={orderGoalId} isPlain={isPlain} speech={speech} />
          {isPlain ? null : <MapKeys levels={scale.levels.length} speech={speech} />}
        </div>
        <GroupingForm goalId={orderGoalId} bands={bands} speech={speech} />
      </header>
      {isPlain ? (
        table
      ) : (
        <div
          class="with-aside wide"
          data-controller="map choose-rows"
          data-action="keydown->choose-rows#key change->choose-rows#count keydown->map#key click->map#click submit->map#submit"
          data-map-class-value={klass.classId}
          data-map-scale-value={map.scale?.id}
          data-map-levels-value={JSON.stringify(scale.levels.map(({ level }) => level))}
          data-map-waits-value={t('map.waits', { name: '{name}', goal: '{goal}' })}
          data-map-refused-value={t('map.refused', { name: '{name}', goal: '{goal}' })}
          data-map-nothing-value={t('map.nothing-to-undo')}
        >
          {table}
          <aside aria-label={t('map.panel')} data-map-target="panel">
            <p class="soft">{t('map.panel-empty')}</p>
          </aside>
        </div>
      )}
    </>
  );
}

function some({ students, goals, estimateOf }: ClassMap, is: (cell: CellEstimate) => boolean): boolean {
  return students.some(({ studentId }) => goals.some(({ goalId }) => is(estimateOf(studentId, goalId))));
}
