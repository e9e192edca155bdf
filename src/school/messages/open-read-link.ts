import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Guard } from '#core/policy/standing.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { DEFAULT_HOUR } from '#school/families/list-adults.ts';
import type { Preference } from '#school/families/load-preferences.ts';
import { sameAs } from '#school/people/same-people.ts';
import type { SchoolFacts } from '#school/schools/find-school.ts';
import { type DigestContent, readDigest } from './digest-content.ts';
import { hideRetracted } from './hide-retracted.ts';
import { hashToken } from './make-read-link.ts';
import { nameKept } from './name-kept.ts';

/** What a read link opens today: what was sent, about the children whom the adult may see now. */
export interface OpenedLink {
  readonly digestId: string;
  readonly adultId: string;
  readonly today: string;
  readonly weekOn: string;
  readonly content: DigestContent;
  /** The guardianships that hold today for the children of the digest, and allow seeing */
  readonly guards: readonly Guard[];
  readonly preference: Preference;
  /** Last day on which the link opens */
  readonly opensUntil: string;
}

/**
 * Looks a link up. Guardianship is asked anew at every use: a child of whom the adult may see nothing any more is
 * taken out, and where none is left, or the link is unknown, over or revoked, the answer is the same: undefined.
 * Nothing is consumed.
 */
export async function openReadLink(
  school: InSchool,
  { token, facts, now }: { token: string; facts: SchoolFacts; now: Date },
): Promise<OpenedLink | undefined> {
  const today = schoolDay(now, facts.timeZone);
  const link = await school.db
    .selectFrom('read_links as l')
    .innerJoin('digests as d', (join) =>
      join.onRef('d.school_id', '=', 'l.school_id').onRef('d.id', '=', 'l.digest_id'),
    )
    .innerJoin('people as a', (join) =>
      join.onRef('a.school_id', '=', 'l.school_id').onRef('a.id', '=', 'l.adult_id'),
    )
    // Whom the adult is one with, where they were merged since
    .innerJoin('people as p', (join) =>
      join
        .onRef('p.school_id', '=', 'a.school_id')
        .on((e) => e('p.id', '=', e.fn.coalesce('a.alias_of', 'a.id'))),
    )
    .select((e) => [
      'd.id as digestId',
      'p.id as adultId',
      'd.week_on as weekOn',
      'd.language',
      'd.content',
      'l.expires_at as expiresAt',
      jsonArrayFrom(
        e
          .selectFrom('guardianships as g')
          .select([
            'g.student_id as studentId',
            'g.may_see as maySee',
            'g.may_hear as mayHear',
            'g.may_reply as mayReply',
          ])
          .where('g.school_id', '=', school.id)
          .whereRef('g.adult_id', '=', 'p.id')
          .where('g.may_see', '=', true)
          .where('g.from_on', '<=', today)
          .where((or) => or.or([or('g.until_on', 'is', null), or('g.until_on', '>', today)])),
      ).as('guards'),
      jsonArrayFrom(
        e
          .selectFrom('guardianships as w')
          .innerJoin('people as s', (join) =>
            join.onRef('s.school_id', '=', 'w.school_id').onRef('s.alias_of', '=', 'w.student_id'),
          )
          .select(['s.id', 's.alias_of as keptId'])
          .where('w.school_id', '=', school.id)
          .whereRef('w.adult_id', '=', 'p.id'),
      ).as('aliases'),
      jsonObjectFrom(
        e
          .selectFrom('message_preferences as m')
          .select(['m.language', 'm.hour', 'm.wanted'])
          .where('m.school_id', '=', school.id)
          .where(
            'm.person_id',
            '=',
            sql<string>`any(array_append(array(${e
              .selectFrom('people as o')
              .select('o.id')
              .where('o.school_id', '=', school.id)
              .whereRef('o.alias_of', '=', 'p.id')}), ${e.ref('p.id')}))`,
          )
          .orderBy('m.chosen_at', 'desc')
          .orderBy('m.id', 'desc')
          .limit(1),
      ).as('preference'),
    ])
    .where('l.school_id', '=', school.id)
    .where('l.token_hash', '=', hashToken(token))
    .where('l.expires_at', '>', now)
    .where('l.revoked_at', 'is', null)
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]))
    .executeTakeFirst();
  const sent =
    link && visible(nameKept(readDigest(link.content), sameAs([], link.aliases).keptOf), link.guards);
  if (!link || !sent) return undefined;
  const [content = sent] = await hideRetracted(school, [sent]);
  const { digestId, adultId, weekOn, guards, language, expiresAt } = link;
  return {
    digestId,
    adultId,
    today,
    weekOn,
    content,
    guards,
    preference: link.preference ?? { language, hour: DEFAULT_HOUR, wanted: true },
    opensUntil: schoolDay(expiresAt, facts.timeZone),
  };
}

function visible(content: DigestContent, guards: readonly Guard[]): DigestContent | undefined {
  const maySee = new Set(guards.map(({ studentId }) => studentId));
  if (content.kind === 'answer') return maySee.has(content.studentId) ? content : undefined;
  const children = content.children.filter(({ studentId }) => maySee.has(studentId));
  return children.length > 0 ? { ...content, children } : undefined;
}
