import { sql } from 'kysely';
import type { Status } from '#core/mastery/estimate-from.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { KeptChange } from './find-change.ts';

/** What is said of a level: `word` is a level of the scale whose word is said, if any is. */
export interface SaidOfLevel {
  readonly status: Status;
  readonly word: number | null;
}

/** Which way a level would move. */
export type Direction = 'up' | 'down';

/** What may be said, the least first. */
const STATUSES: readonly Status[] = ['no-evidence', 'not-enough', 'not-shown', 'shown'];

/** Which altered levels are wanted; what is left out holds for all. */
export interface PreviewFilter {
  readonly goalId?: string | undefined;
  readonly classId?: string | undefined;
  readonly direction?: Direction | undefined;
}

/** Whose levels are shown by name. */
export interface NamedReach {
  readonly all: boolean;
  readonly classIds: readonly string[];
  readonly today: string;
}

/** The altered levels that the filter lets through, for the verbs of this folder. */
export function previewCells(
  school: InSchool,
  { change, filter, today }: { change: KeptChange; filter: PreviewFilter; today: string },
) {
  const { goalId, classId, direction } = filter;
  return school.db
    .selectFrom('calculation_change_cells as c')
    .where('c.school_id', '=', school.id)
    .where('c.change_id', '=', change.id)
    .$if(goalId !== undefined, (query) => query.where('c.goal_id', '=', goalId ?? ''))
    .$if(direction !== undefined, (query) => query.where(movement(change), direction === 'up' ? '>' : '<', 0))
    .$if(classId !== undefined, (query) =>
      query.where((e) =>
        e.exists(
          learningClasses(school, today)
            .select('cl.id')
            .whereRef('n.student_id', '=', e.ref('c.student_id'))
            .whereRef('a.goal_id', '=', e.ref('c.goal_id'))
            .where('cl.id', '=', classId ?? ''),
        ),
      ),
    );
}

/** The classes in which students learn today, joined with the goals that their courses have adopted. */
export function learningClasses(school: InSchool, today: string) {
  return enrollmentsOf(school, today)
    .innerJoin('classes as cl', (join) =>
      join.onRef('cl.school_id', '=', 'n.school_id').onRef('cl.id', '=', 'n.class_id'),
    )
    .innerJoin('goal_adoptions as a', (join) =>
      join
        .onRef('a.school_id', '=', 'cl.school_id')
        .onRef('a.course_id', '=', 'cl.course_id')
        .onRef('a.school_year', '=', 'cl.school_year'),
    );
}

/** Who learns in which class today. */
export function enrollmentsOf(school: InSchool, today: string) {
  return school.db
    .selectFrom('enrollments as n')
    .where('n.school_id', '=', school.id)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]));
}

/**
 * Which way a level would move: above 0 up, below 0 down. What may be said weighs more than the word: who has shown it
 * and no longer would has moved down. Words are compared on the scale wanted.
 */
export function movement({ wanted }: KeptChange) {
  const rank = (column: string) => sql`array_position(${[...STATUSES]}::text[], ${sql.ref(column)})`;
  const readAs = wanted.scale
    ? sql`coalesce((${[...wanted.scale.mapping]}::int[])[c.from_word], c.from_word)`
    : sql`c.from_word`;
  return sql<number>`coalesce(
    nullif(sign(${rank('c.to_status')} - ${rank('c.from_status')}), 0),
    sign(coalesce(c.to_word, 0) - coalesce(${readAs}, 0))
  )::int`;
}
