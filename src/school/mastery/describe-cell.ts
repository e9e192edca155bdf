import type { Status } from '#core/mastery/estimate-from.ts';
import { type HeldEstimate, holdEstimate } from '#core/mastery/hold-estimate.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { spanOf } from '#school/calculations/span-of.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { findName } from '#school/people/find-name.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';
import { countShownInClass } from './count-shown-in-class.ts';

/** What is said of a cell of the Map after it changed. */
export interface CellDescription {
  /** What holds now: a teacher's judgement stands above what was just recorded */
  readonly held: HeldEstimate;
  readonly called: string;
  readonly goalTitle: string;
  readonly scale: CurrentScale;
  /** How many of the class have shown the goal; undefined where the class is none of the actor's */
  readonly shown: number | undefined;
}

/** Describes the cell of a judgement for an act that was permitted already. */
export async function describeCell(
  school: InSchool,
  cell: {
    by: Actor;
    classId: string | undefined;
    studentId: string;
    goalId: string;
    evidenceId: string;
    language: string;
  },
): Promise<CellDescription> {
  const { by, classId, studentId, goalId, evidenceId, language } = cell;
  const { today, teaches } = by.standing;
  const name = await findName(school, { personId: studentId, today });
  const wordings = await goalWordings(school, { goalIds: [goalId], language });
  const scale = await currentScale(school);
  if (!scale) throw new Error('Where there is evidence there is a scale');
  const isTheirs = classId !== undefined && teaches.some((each) => each.classId === classId);
  return {
    held: await getHeld(school, { studentId, goalId, evidenceId }),
    called: name?.called ?? '',
    goalTitle: wordings.get(goalId)?.title ?? '',
    scale,
    shown: isTheirs ? await countShownInClass(school, { classId, goalId, today }) : undefined,
  };
}

async function getHeld(
  school: InSchool,
  { studentId, goalId, evidenceId }: { studentId: string; goalId: string; evidenceId: string },
): Promise<HeldEstimate> {
  const row = await school.db
    .selectFrom('evidence as v')
    .innerJoin('goals as g', (join) =>
      join.onRef('g.school_id', '=', 'v.school_id').onRef('g.id', '=', 'v.goal_id'),
    )
    .innerJoin('estimates as s', (join) =>
      join
        .onRef('s.school_id', '=', 'v.school_id')
        .onRef('s.goal_id', '=', 'v.goal_id')
        .on((e) => e('s.span', '=', spanOf(e.ref('g.continuing'), e.ref('v.span')))),
    )
    .select(['s.status', 's.word'])
    .select(['s.override_level as overrideLevel', 's.override_shown as overrideShown'])
    .where('v.school_id', '=', school.id)
    .where('s.school_id', '=', school.id)
    .where('v.id', '=', evidenceId)
    // Of the person kept, where the work stands under an alias.
    .where('s.student_id', '=', studentId)
    .where('s.goal_id', '=', goalId)
    .executeTakeFirstOrThrow();
  return holdEstimate({ ...row, status: row.status as Status });
}
