import { sql } from 'kysely';
import { mayReadAudit } from '#core/policy/schools.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listNames } from '#school/people/list-names.ts';
import { idsAbout } from './ids-about.ts';
import type { TrailFilter } from './trail-filter.ts';

/** One line of the audit trail, to be said in words. */
export interface TrailLine {
  readonly id: string;
  readonly at: Date;
  /** Who; null for the program itself */
  readonly actor: { readonly personId: string; readonly display: string } | null;
  /** noun.verb, such as evidence.record; looks end in .look */
  readonly act: string;
  readonly relation: string;
  /** How many things were changed or shown */
  readonly count: number;
  /** Names of the people among them, the first three */
  readonly people: readonly string[];
  readonly address: string | null;
}

/** Where a page of the trail begins: just after this line. */
export interface TrailPlace {
  readonly at: Date;
  readonly id: string;
}

/**
 * The trail as the filter lets it through, the newest first, from a place on. Reading it leaves a line of its own.
 * Throws NotFound for others than leaders.
 */
export async function listLines(
  school: InSchool,
  {
    by,
    filter,
    timeZone,
    after,
    count,
    act = 'audit.look',
  }: {
    by: Actor;
    filter: TrailFilter;
    timeZone: string;
    after: TrailPlace | undefined;
    count: number;
    /** What the reading itself is called in the trail */
    act?: 'audit.look' | 'audit.download';
  },
): Promise<TrailLine[]> {
  if (!mayReadAudit(by.standing)) throw new NotFound('There is no such page.');
  const ids = filter.about.length > 0 ? await idsAbout(school, filter.about) : undefined;
  const startOf = (day: string) => sql<Date>`(${day}::date)::timestamp at time zone ${timeZone}`;
  const { actors, acts, kind, from, until } = filter;
  const rows = await school.db
    .selectFrom('audit_lines')
    .select(['id', 'at', 'actor_id as actorId', 'act', 'relation', 'subject_ids as subjectIds', 'address'])
    .where('school_id', '=', school.id)
    .$if(actors.length > 0, (query) => query.where('actor_id', 'in', actors))
    .$if(ids !== undefined, (query) => query.where('subject_ids', '&&', sql<string[]>`${ids}::uuid[]`))
    .$if(acts.length > 0, (query) => query.where('act', 'in', acts))
    .$if(kind === 'changes', (query) => query.where('act', 'not like', '%.look'))
    .$if(kind === 'looks', (query) => query.where('act', 'like', '%.look'))
    .$if(from !== undefined, (query) => query.where('at', '>=', startOf(from ?? '')))
    .$if(until !== undefined, (query) =>
      query.where('at', '<', sql<Date>`((${until}::date + 1)::timestamp at time zone ${timeZone})`),
    )
    .$if(after !== undefined, (query) =>
      query.where((e) =>
        e.or([
          e('at', '<', after?.at ?? by.now),
          e.and([e('at', '=', after?.at ?? by.now), e('id', '<', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
  await writeAudit(school, by, {
    act,
    relation: 'leads',
    subject: 'person',
    ids: [...actors, ...filter.about],
  });
  const FEW = 3;
  const names = await listNames(school, {
    personIds: [
      ...new Set(
        rows.flatMap(({ actorId, subjectIds }) => [
          ...(actorId ? [actorId] : []),
          ...subjectIds.slice(0, FEW),
        ]),
      ),
    ],
    today: by.standing.today,
  });
  return rows.map(({ id, at, actorId, act: done, relation, subjectIds, address }) => ({
    id,
    at,
    actor: actorId === null ? null : { personId: actorId, display: names.get(actorId)?.display ?? '' },
    act: done,
    relation,
    count: subjectIds.length,
    people: subjectIds.slice(0, FEW).flatMap((subject) => names.get(subject)?.display ?? []),
    address,
  }));
}
