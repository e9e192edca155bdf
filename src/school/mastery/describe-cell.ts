import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { findName } from '#school/people/find-name.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';
import { countShownInClass } from './count-shown-in-class.ts';

/** What is said of a cell of the Map after it changed. */
export interface CellDescription {
  readonly called: string;
  readonly goalTitle: string;
  readonly scale: CurrentScale;
  /** How many of the class have shown the goal; undefined where the class is none of the actor's */
  readonly shown: number | undefined;
}

/** Describes a cell for an act that was permitted already. */
export async function describeCell(
  school: InSchool,
  cell: { by: Actor; classId: string | undefined; studentId: string; goalId: string; language: string },
): Promise<CellDescription> {
  const { by, classId, studentId, goalId, language } = cell;
  const { today, teaches } = by.standing;
  const name = await findName(school, { personId: studentId, today });
  const wordings = await goalWordings(school, { goalIds: [goalId], language });
  const scale = await currentScale(school);
  if (!scale) throw new Error('Where there is evidence there is a scale');
  const isTheirs = classId !== undefined && teaches.some((each) => each.classId === classId);
  return {
    called: name?.called ?? '',
    goalTitle: wordings.get(goalId)?.title ?? '',
    scale,
    shown: isTheirs ? await countShownInClass(school, { classId, goalId, today }) : undefined,
  };
}
