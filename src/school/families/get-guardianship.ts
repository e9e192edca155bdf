import type { Rights } from '#core/policy/guardianships.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';

/** A guardianship as its row holds it. */
export interface Guardianship extends Rights {
  readonly id: string;
  readonly adultId: string;
  readonly studentId: string;
  readonly relationship: string | null;
  readonly source: string;
  readonly fromOn: string;
  /** First day on which it holds no more */
  readonly untilOn: string | null;
  /** The end that was planned before it ended sooner */
  readonly plannedUntil: string | null;
  readonly endReason: string | null;
  readonly endWords: string | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
  readonly replaces: string | null;
  readonly isRelative: boolean;
}

export const guardianshipColumns = [
  'id',
  'adult_id as adultId',
  'student_id as studentId',
  'relationship',
  'may_see as maySee',
  'may_hear as mayHear',
  'may_reply as mayReply',
  'source',
  'from_on as fromOn',
  'until_on as untilOn',
  'planned_until as plannedUntil',
  'end_reason as endReason',
  'end_words as endWords',
  'ended_by as endedBy',
  'ended_at as endedAt',
  'recorded_by as recordedBy',
  'recorded_at as recordedAt',
  'replaces',
  'is_relative as isRelative',
] as const;

/** Throws NotFound where the school has no such guardianship. */
export async function getGuardianship(school: InSchool, id: string): Promise<Guardianship> {
  const row = isId(id)
    ? await school.db
        .selectFrom('guardianships')
        .select(guardianshipColumns)
        .where('school_id', '=', school.id)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound('There is no such guardianship.');
  return row;
}

/**
 * Every row of an adult and a student, the newest first, under whichever ids: of an alias those that ended by a merge
 * went on in another row and are left out.
 */
export async function listOfPair(
  school: InSchool,
  { adultId, studentId }: { adultId: string; studentId: string },
): Promise<Guardianship[]> {
  return school.db
    .selectFrom('guardianships')
    .select(guardianshipColumns)
    .where('school_id', '=', school.id)
    .where('adult_id', '=', idsOfPerson(school, adultId))
    .where('student_id', '=', idsOfPerson(school, studentId))
    .where((e) =>
      e.or([
        e('end_reason', 'is', null),
        e('end_reason', '<>', 'merge'),
        e.and([e('adult_id', '=', adultId), e('student_id', '=', studentId)]),
      ]),
    )
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Of rows that are listed the newest first, the newest of each two ids: one human may have had several. */
export function newestOfEach<Row extends Pick<Guardianship, 'adultId' | 'studentId'>>(
  rows: readonly Row[],
): Row[] {
  const byIds = Map.groupBy(rows, ({ adultId, studentId }) => `${adultId} ${studentId}`);
  return [...byIds.values()].flatMap(([newest]) => newest ?? []);
}

/** Whether a row holds on the day or is still to come: one that ends on the day it begins never held. */
export function isOpen(
  { fromOn, untilOn }: Pick<Guardianship, 'fromOn' | 'untilOn'>,
  today: string,
): boolean {
  return untilOn === null || (untilOn > today && untilOn > fromOn);
}

/** The rows that these rows go on in today, by the id asked for: themselves, where nothing replaces them. */
export async function followGuardianships(
  school: InSchool,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const latest = new Map(ids.map((id) => [id, id]));
  for (let asked = [...latest.values()]; asked.length > 0; ) {
    const next = await school.db
      .selectFrom('guardianships')
      .select(['id', 'replaces'])
      .where('school_id', '=', school.id)
      .where('replaces', 'in', asked)
      .execute();
    const byReplaced = new Map(next.map(({ id, replaces }) => [replaces, id]));
    for (const [id, at] of latest) latest.set(id, byReplaced.get(at) ?? at);
    asked = next.map(({ id }) => id);
  }
  return latest;
}
