import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { Cell } from '#school/mastery/cell.ts';
import type { RecordedOverride } from '#school/records/list-overrides.ts';
import { findOverride, getOverriddenCell } from './find-override.ts';
import { lockOverridden } from './lock-overridden.ts';
import { permitOverride } from './permit-override.ts';

/** A cell that is about to change, locked, with all that was ever judged above its arithmetic. */
export interface OpenedCell {
  readonly cell: Cell;
  /** Of the adoption, in which another override would be made */
  readonly year: string;
  readonly relation: Relation;
  /** The oldest first */
  readonly all: readonly RecordedOverride[];
  readonly standing: RecordedOverride | undefined;
}

/**
 * Opens the cell of an override for who may change it. Throws NotFound where there is no such override, or for who does
 * not teach the student in a class of the goal.
 */
export async function openOverridden(
  school: InSchool,
  { by, overrideId }: { by: Actor; overrideId: string },
): Promise<OpenedCell> {
  const { studentId, goalId, span: within } = await getOverriddenCell(school, overrideId);
  const { relation, span, year } = await permitOverride(school, {
    by,
    studentId,
    goalId,
    within: { span: within },
  });
  const cell = { studentId, goalId, span };
  await lockOverridden(school, { cell, now: by.now });
  return { cell, year, relation, ...(await findOverride(school, cell)) };
}
