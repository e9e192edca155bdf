import type { Status } from '#core/mastery/estimate-from.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { KeptChange } from './find-change.ts';
import {
  type Direction,
  learningClasses,
  movement,
  type previewCells,
  type SaidOfLevel,
} from './preview-cells.ts';

/** A level that would be shown otherwise, with whose it is. */
export interface AlteredLevel {
  readonly studentId: string;
  readonly name: string;
  readonly goalId: string;
  /** Classes in which the student works on the goal today, by title */
  readonly classes: readonly string[];
  readonly from: SaidOfLevel;
  /** On the scale wanted */
  readonly to: SaidOfLevel;
  readonly direction: Direction;
}

/** A page of the altered levels, by the students' names. For the verb that has asked who may read them. */
export async function readAltered(
  school: InSchool,
  ask: {
    change: KeptChange;
    today: string;
    cells: ReturnType<typeof previewCells>;
    from: number;
    count: number;
  },
): Promise<AlteredLevel[]> {
  const { change, today, cells, from, count } = ask;
  const rows = await cells
    .leftJoin(
      school.db
        .selectFrom('person_names as names')
        .distinctOn('names.person_id')
        .select(['names.person_id', 'names.display_name', 'names.search_words', 'names.sort_name'])
        .where('names.school_id', '=', school.id)
        .where('names.from_on', '<=', today)
        .where((e) => e.or([e('names.until_on', 'is', null), e('names.until_on', '>', today)]))
        .orderBy('names.person_id')
        .orderBy('names.purpose')
        .orderBy('names.from_on', 'desc')
        .as('p'),
      (join) => join.onRef('p.person_id', '=', 'c.student_id'),
    )
    .select(['c.student_id as studentId', 'c.goal_id as goalId', 'p.display_name as name'])
    .select(['c.from_status', 'c.from_word', 'c.to_status', 'c.to_word', movement(change).as('moved')])
    .orderBy((e) => e.fn('plain_name', ['p.sort_name']))
    .orderBy('c.student_id')
    .orderBy('c.goal_id')
    .orderBy('c.span')
    .offset(from)
    .limit(count)
    .execute();
  const classes = await classesOf(school, { rows, today });
  return rows.map((row) => ({
    studentId: row.studentId,
    name: row.name ?? '',
    goalId: row.goalId,
    classes: classes(row),
    from: { status: row.from_status as Status, word: row.from_word },
    to: { status: row.to_status as Status, word: row.to_word },
    direction: row.moved > 0 ? 'up' : 'down',
  }));
}

type Whose = { readonly studentId: string; readonly goalId: string };

async function classesOf(school: InSchool, { rows, today }: { rows: readonly Whose[]; today: string }) {
  const learning =
    rows.length === 0
      ? []
      : await learningClasses(school, today)
          .select(['n.student_id as studentId', 'a.goal_id as goalId', 'cl.title'])
          .distinct()
          .where('n.student_id', 'in', [...new Set(rows.map(({ studentId }) => studentId))])
          .where('a.goal_id', 'in', [...new Set(rows.map(({ goalId }) => goalId))])
          .orderBy('cl.title')
          .execute();
  const keyOf = ({ studentId, goalId }: Whose) => `${studentId} ${goalId}`;
  const byCell = Map.groupBy(learning, keyOf);
  return (row: Whose) => (byCell.get(keyOf(row)) ?? []).map(({ title }) => title);
}
