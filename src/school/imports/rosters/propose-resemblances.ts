import { proposeMerge } from '#school/merges/propose-merge.ts';
import type { Access } from '../records/run-roster.ts';
import { loadKnownRecords } from '../records/source-records.ts';
import type { FoundResemblance } from './find-resemblances.ts';

export interface Proposing {
  readonly access: Access;
  readonly system: string;
  /** By the id of the school */
  readonly importIdOf: (schoolId: string) => string | undefined;
  readonly now: Date;
}

/** After an import: proposes each new person and the one they resemble to the leaders. Nothing is merged. */
export async function proposeResemblances(
  found: readonly FoundResemblance[],
  { access, system, importIdOf, now }: Proposing,
): Promise<void> {
  for (const [schoolId, ofSchool] of Map.groupBy(found, (one) => one.schoolId)) {
    const school = await access.enter(schoolId);
    const known = await loadKnownRecords(school, { system, kind: 'person' });
    for (const { sourceId, personId, reasons } of ofSchool) {
      const oneId = known.get(sourceId)?.rowId;
      if (oneId === undefined || oneId === personId) continue;
      await proposeMerge(school, {
        oneId,
        otherId: personId,
        reasons,
        source: 'import',
        importId: importIdOf(schoolId),
        now,
      });
    }
  }
}
