import { standingOverride } from '#core/mastery/standing-override.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Cell } from '#school/mastery/cell.ts';
import { setOverrides } from '#school/mastery/set-overrides.ts';
import { samePeople } from '#school/people/same-people.ts';
import { listOverrides, overridesOfCell } from '#school/records/list-overrides.ts';
import { currentScale } from '#school/scales/current-scale.ts';

/**
 * Finds anew which override stands in each of these cells and keeps it beside the estimate, on the scale of today; the
 * estimate of an alias has none, since it speaks for nobody. The estimates are there, and locked by the caller.
 */
export async function holdOverrides(
  school: InSchool,
  { cells, now }: { cells: readonly Cell[]; now: Date },
): Promise<void> {
  const scale = await currentScale(school);
  if (!scale || cells.length === 0) return;
  const { keptOf } = await samePeople(
    school,
    cells.map(({ studentId }) => studentId),
  );
  const all = await listOverrides(school, {
    studentIds: [...new Set(cells.map(({ studentId }) => studentId))],
    goalIds: [...new Set(cells.map(({ goalId }) => goalId))],
  });
  await setOverrides(school, {
    now,
    cells: cells.map(({ studentId, goalId, span }) => {
      const cell = { studentId, goalId, span };
      const isAlias = keptOf(studentId) !== studentId;
      const standing = isAlias ? undefined : standingOverride(overridesOfCell(all, cell));
      const override = standing ? { level: standing.level, isShown: standing.level >= scale.cut } : null;
      return { ...cell, override };
    }),
  });
}
