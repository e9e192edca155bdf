import { isPlanPart, type PlanPart } from '#core/plan/plan-parts.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** The version of a part that stands. */
export interface UnitText {
  readonly textId: string;
  readonly body: string;
  readonly writtenAt: Date;
  /** Null where nobody wrote it down */
  readonly writtenBy: string | null;
}

/** What a unit's plan says, by part; a part of which nothing was ever said is not there. */
export type UnitTexts = Readonly<Partial<Record<PlanPart, UnitText>>>;

/** A version that does not stand any more, or the one that does. */
export interface UnitTextVersion extends UnitText {
  readonly part: PlanPart;
  readonly withdrawn: boolean;
}

/** What stands in the plans of units, by unit id. Asks no permission. */
export async function listUnitTexts(
  school: InSchool,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, UnitTexts>> {
  const versions = (await listVersions(school, unitIds)).filter(({ withdrawn }) => !withdrawn);
  return new Map(
    unitIds.map((unitId) => [
      unitId,
      // The newest is the last to be put in its place.
      Object.fromEntries(
        versions
          .filter((version) => version.unitId === unitId)
          .map(({ part, textId, body, writtenAt, writtenBy }) => [
            part,
            { textId, body, writtenAt, writtenBy },
          ]),
      ),
    ]),
  );
}

/** Every version of one part of a unit, the newest first. Asks no permission. */
export async function listTextVersions(
  school: InSchool,
  { unitId, part }: { unitId: string; part: PlanPart },
): Promise<UnitTextVersion[]> {
  const versions = await listVersions(school, [unitId]);
  return versions.filter((version) => version.part === part).toReversed();
}

async function listVersions(
  school: InSchool,
  unitIds: readonly string[],
): Promise<(UnitTextVersion & { unitId: string })[]> {
  if (unitIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('unit_texts as t')
    .leftJoin('unit_text_withdrawals as w', (join) =>
      join.onRef('w.school_id', '=', 't.school_id').onRef('w.text_id', '=', 't.id'),
    )
    .select([
      't.unit_id as unitId',
      't.id as textId',
      't.part',
      't.body',
      't.written_at as writtenAt',
      't.written_by as writtenBy',
      'w.id as withdrawalId',
    ])
    .where('t.school_id', '=', school.id)
    .where('t.unit_id', 'in', [...unitIds])
    .orderBy('t.written_at')
    .orderBy('t.id')
    .execute();
  return rows.flatMap(({ withdrawalId, part, ...row }) =>
    isPlanPart(part) ? [{ ...row, part, withdrawn: withdrawalId !== null }] : [],
  );
}
