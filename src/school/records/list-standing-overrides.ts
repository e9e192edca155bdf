import { asKnownOn, type KnownOn } from '#core/mastery/as-known-on.ts';
import { standingOverride } from '#core/mastery/standing-override.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { listNames } from '#school/people/list-names.ts';
import { listOverrides, overridesOfCell, type RecordedOverride } from './list-overrides.ts';

/** A teacher's judgement that stands above the arithmetic. */
export interface StandingOverride extends RecordedOverride {
  /** What the teacher is called today */
  readonly madeBy: string;
}

/**
 * The overrides that stand of a student's goals, by goal; as of the end of a school day where `knownOn` is given. Asks
 * no permission.
 */
export async function listStandingOverrides(
  school: InSchool,
  ask: {
    studentId: string;
    cells: readonly { readonly goalId: string; readonly span: string }[];
    today: string;
    knownOn?: KnownOn | undefined;
  },
): Promise<Map<string, StandingOverride>> {
  const { studentId, cells, today, knownOn } = ask;
  const goalIds = [...new Set(cells.map(({ goalId }) => goalId))];
  const all = await listOverrides(school, { studentIds: [studentId], goalIds });
  const standing = cells.flatMap((cell) => {
    const ofCell = overridesOfCell(all, { studentId, ...cell });
    return (knownOn ? standingThen(ofCell, knownOn) : standingOverride(ofCell)) ?? [];
  });
  const names = await listNames(school, { personIds: standing.map(({ madeById }) => madeById), today });
  return new Map(
    standing.map((each) => [each.goalId, { ...each, madeBy: names.get(each.madeById)?.display ?? '' }]),
  );
}

/** What was withdrawn later stood then. */
function standingThen(overrides: readonly RecordedOverride[], knownOn: KnownOn) {
  const then = asKnownOn(
    overrides.map((each) => ({ ...each, recordedAt: each.madeAt })),
    knownOn,
  );
  return standingOverride(then.map((each) => ({ ...each, withdrawnAt: null })));
}
