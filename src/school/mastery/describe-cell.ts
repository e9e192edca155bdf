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

/** Describes a cell for an act that was permitted already: by its span, or by a judgement of a piece of it. */
export async function describeCell(
  school: InSchool,
  cell: {
    by: Actor;
    classId: string | undefined;
    studentId: string;
    goalId: string;
    of: { readonly evidenceId: string } | { readonly span: string };
    language: string;
  },
): Promise<CellDescription> {
  const { by, classId, studentId, goalId, of, language } = cell;
  const { today, teaches } = by.standing;
  const name = await findName(school, { personId: studentId, today });
  const wordings = await goalWordings(school, { goalIds: [goalId], language });
  const scale = await currentScale(school);
  if (!scale) throw new Error('Where there is evidence there is a scale');
  const isTheirs = classId !== undefined && teaches.some((each) => each.classId === classId);
  return {
    held: await getHeld(school, {
      studentId,
      goalId,
      span: 'span' in of ? of.span : await spanOfEvidence(school, of),
    }),
    called: name?.called ?? '',
    goalTitle: wordings.get(goalId)?.title ?? '',
    scale,
    shown: isTheirs ? await countShownInClass(school, { classId, goalId, today }) : undefined,
  };
}

async function getHeld(
  school: InSchool,
  { studentId, goalId, span }: { studentId: string; goalId: string; span: string },
): Promise<HeldEstimate> {
  const row = await school.db
    .selectFrom('estimates')
    .select(['status', 'word', 'override_level as overrideLevel', 'override_shown as overrideShown'])
    .where('school_id', '=', school.id)
    .where('student_id', '=', studentId)
    .where('goal_id', '=', goalId)
    .where('span', '=', span)
    .executeTakeFirstOrThrow();
  return holdEstimate({ ...row, status: row.status as Status });
}

async function spanOfEvidence(school: InSchool, { evidenceId }: { evidenceId: string }): Promise<string> {
  const { span } = await school.db
    .selectFrom('evidence as v')
    .innerJoin('goals as g', (join) =>
      join.onRef('g.school_id', '=', 'v.school_id').onRef('g.id', '=', 'v.goal_id'),
    )
    .select((e) => spanOf(e.ref('g.continuing'), e.ref('v.span')).as('span'))
    .where('v.school_id', '=', school.id)
    .where('v.id', '=', evidenceId)
    .executeTakeFirstOrThrow();
  return span;
}
