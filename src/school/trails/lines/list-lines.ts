import { sql } from 'kysely';
import { mayReadAudit } from '#core/policy/schools.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listNames } from '#school/people/list-names.ts';
import { linesAbout } from '../lines-about.ts';
import { privateActs } from '../private-acts.ts';
import { idsAbout } from './ids-about.ts';
import { lookActs } from './look-acts.ts';
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
  const [actor, ...otherActors] = actors;
  const lines = school.db
    .selectFrom('audit_lines as l')
    .select(['l.id', 'l.at', 'l.actor_id', 'l.act', 'l.relation', 'l.subject_ids', 'l.address'])
    .where('l.school_id', '=', school.id)
    .where('l.act', 'not in', privateActs)
    .$if(acts.length > 0, (query) => query.where('l.act', 'in', acts))
    .$if(kind === 'changes', (query) => query.where('l.act', 'not like', '%.look'))
    .$if(kind === 'looks', (query) => query.where('l.act', 'in', lookActs))
    .$if(from !== undefined, (query) => query.where('l.at', '>=', startOf(from ?? '')))
    .$if(until !== undefined, (query) =>
      query.where('l.at', '<', sql<Date>`((${until}::date + 1)::timestamp at time zone ${timeZone})`),
    )
    .$if(after !== undefined, (query) =>
      query
        // Said by itself, so that an index leads to the place and nothing before it is read.
        .where('l.at', '<=', after?.at ?? by.now)
        .where((e) => e.or([e('l.at', '<', after?.at ?? by.now), e('l.id', '<', after?.id ?? '')])),
    );
  const newest = lines.orderBy('l.at', 'desc').orderBy('l.id', 'desc').limit(count);
  // What is about somebody is little beside the whole trail: it is gathered line by line and then put in order.
  const shown = ['x.id', 'x.at', 'x.actor_id', 'x.act', 'x.relation', 'x.subject_ids', 'x.address'] as const;
  const found =
    ids !== undefined
      ? school.db
          .selectFrom(linesAbout(school, ids).distinct().as('s'))
          .innerJoinLateral(
            lines
              .$if(actors.length > 0, (query) => query.where('l.actor_id', 'in', actors))
              .where('l.id', '=', sql<string>`${sql.ref('s.line_id')}`)
              .limit(1)
              .as('x'),
            (join) => join.onTrue(),
          )
          .select(shown)
          .as('f')
      : otherActors.length > 0
        ? // Of each the newest, or the trail would be read from end to end for people who did little.
          school.db
            .selectFrom(sql<{ id: string }>`unnest(${actors}::uuid[])`.as<'w'>(sql`w(id)`))
            .innerJoinLateral(
              newest.where('l.actor_id', '=', sql<string>`${sql.ref('w.id')}`).as('x'),
              (join) => join.onTrue(),
            )
            .select(shown)
            .as('f')
        : school.db
            .selectFrom(
              newest.$if(actor !== undefined, (query) => query.where('l.actor_id', '=', actor ?? '')).as('x'),
            )
            .select(shown)
            .as('f');
  const rows = await school.db
    .selectFrom(found)
    .select(['f.id', 'f.at', 'f.actor_id as actorId', 'f.act', 'f.relation', 'f.address'])
    .select('f.subject_ids as subjectIds')
    .orderBy('f.at', 'desc')
    .orderBy('f.id', 'desc')
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
