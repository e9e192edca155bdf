import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { type Wanted, wantedSchema } from './wanted.ts';

/** How far a change has come. */
export type ChangeState = 'looking' | 'proposed' | 'dropped' | 'making' | 'made';

/** A change of calculation as it is kept. */
export interface KeptChange {
  readonly id: string;
  /** None for the school */
  readonly courseId: string | null;
  readonly wanted: Wanted;
  readonly reason: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly state: ChangeState;
  /** The goals whose levels are worked out anew, once it is in force */
  readonly goalIds: readonly string[];
  /** Levels it concerns; null until they were counted */
  readonly all: number | null;
  /** Levels looked at, or worked out anew once it is being made */
  readonly done: number;
  /** Levels looked at that a teacher has set and that would be shown as they are */
  readonly judged: number;
  /** When all of them were worked out anew; null until then */
  readonly appliedAt: Date | null;
  /** Another change came into force since it was proposed: what it would alter must be looked at anew */
  readonly isOutdated: boolean;
}

/** A change of the school. Throws NotFound. Asks no permission. */
export async function getChange(school: InSchool, changeId: string): Promise<KeptChange> {
  const [change] = isId(changeId) ? await select(school, { changeId, limit: 1 }) : [];
  if (!change) throw new NotFound('There is no such change.');
  return change;
}

/** The newest changes of the school, or of a course. Asks no permission. */
export async function listChanges(
  school: InSchool,
  { courseId, limit }: { courseId: string | null; limit: number },
): Promise<KeptChange[]> {
  return select(school, { courseId, limit });
}

/** The change that came into force and whose levels are still worked out; undefined where none is. Asks no permission. */
export async function findUnderWay(school: InSchool): Promise<KeptChange | undefined> {
  const [change] = await select(school, { underWay: true, limit: 1 });
  return change;
}

async function select(
  school: InSchool,
  {
    changeId,
    courseId,
    underWay,
    limit,
  }: { changeId?: string; courseId?: string | null; underWay?: true; limit: number },
): Promise<KeptChange[]> {
  const rows = await school.db
    .selectFrom('calculation_changes as own')
    .select((e) =>
      e
        .exists(
          e
            .selectFrom('calculation_changes as later')
            .select('later.id')
            .where('later.school_id', '=', school.id)
            .whereRef('later.id', '!=', 'own.id')
            .whereRef('later.confirmed_at', '>', 'own.proposed_at')
            .where((l) =>
              l.or([
                l('own.course_id', 'is', null),
                l('later.course_id', 'is', null),
                l('later.course_id', '=', l.ref('own.course_id')),
              ]),
            ),
        )
        .as('isOutdated'),
    )
    .select(['id', 'course_id as courseId', 'wanted', 'reason', 'proposed_by as proposedBy'])
    .select(['proposed_at as proposedAt', 'all_cells as all', 'looked_at', 'judged_cells as judged'])
    .select(['previewed_at', 'dropped_at'])
    .select([
      'confirmed_by as confirmedBy',
      'confirmed_at as confirmedAt',
      'worked_out',
      'applied_at',
      'goal_ids',
    ])
    .where('school_id', '=', school.id)
    .$if(changeId !== undefined, (query) => query.where('id', '=', changeId ?? ''))
    .$if(courseId === null, (query) => query.where('course_id', 'is', null))
    .$if(underWay === true, (query) =>
      query.where('confirmed_at', 'is not', null).where('applied_at', 'is', null),
    )
    .$if(typeof courseId === 'string', (query) => query.where('course_id', '=', courseId ?? ''))
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ looked_at, previewed_at, dropped_at, worked_out, applied_at, goal_ids, ...row }) => ({
    ...row,
    isOutdated: Boolean(row.isOutdated),
    appliedAt: applied_at,
    wanted: wantedSchema.parse(row.wanted),
    state: stateOf({ previewed_at, dropped_at, confirmed_at: row.confirmedAt, applied_at }),
    goalIds: goal_ids ?? [],
    done: row.confirmedAt ? worked_out : looked_at,
  }));
}

function stateOf(moments: {
  previewed_at: Date | null;
  dropped_at: Date | null;
  confirmed_at: Date | null;
  applied_at: Date | null;
}): ChangeState {
  if (moments.dropped_at) return 'dropped';
  if (moments.applied_at) return 'made';
  if (moments.confirmed_at) return 'making';
  return moments.previewed_at ? 'proposed' : 'looking';
}
