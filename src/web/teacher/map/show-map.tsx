import type { Speech } from '#locales/translate.ts';
import type { ClassMap } from '#school/mastery/list-map.ts';
import { listMapWithWholes } from '#school/rollups/list-map-with-wholes.ts';
import { markId } from '#web/blocks/mark-sign.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { undoDone } from '#web/teacher/why/undo-done.ts';
import { MapEmpty } from './map-empty.tsx';
import { countShown } from './map-table.tsx';
import { MapView } from './map-view.tsx';
import { orderGoal } from './order-map.ts';

/** GET /classes/:classId/map?order=name|goal&plain=1 */
export async function showMap(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { map, wholeOf } = await request.inSchool((school) =>
    listMapWithWholes(school, { by, classId: c.req.param('classId') ?? '', language: speech.language }),
  );
  const { klass, scale, students, goals } = map;
  const orderGoalId = orderGoal(map, c.req.query('order'));
  const title = titleOf(map, orderGoalId, speech);
  const isPlain = c.req.query('plain') === '1';
  return teacherPage(request, {
    title: `${speech.t('map.title')} · ${klass.courseTitle}, ${klass.title}`,
    current: 'map',
    classId: klass.classId,
    whose: `${klass.courseTitle}, ${klass.title}`,
    undoAction: undoDone(request),
    // The panel that is fetched later may show any of them.
    laterSigns: (scale?.levels ?? []).map((_, index) =>
      markId({ shows: 'level', place: index + 1, of: scale?.levels.length ?? 0 }),
    ),
    content:
      scale && students.length > 0 && goals.length > 0 ? (
        <MapView
          map={map}
          wholeOf={wholeOf}
          scale={scale}
          title={title}
          orderGoalId={orderGoalId}
          isPlain={isPlain}
          speech={speech}
        />
      ) : (
        <>
          <header class="page-head">
            <h1>{speech.t('map.title')}</h1>
          </header>
          <MapEmpty map={map} speech={speech} />
        </>
      ),
  });
}

/** The title is the answer: how many have shown the goal that the rows are grouped by. */
function titleOf(map: ClassMap, goalId: string | undefined, { t }: Speech): string {
  const goal = map.goals.find((each) => each.goalId === goalId);
  return goal
    ? t('map.title-goal', { shown: countShown(map, goal.goalId), goal: goal.title })
    : t('map.title');
}
