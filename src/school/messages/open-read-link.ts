import type { Guard } from '#core/policy/standing.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { DEFAULT_HOUR } from '#school/families/list-adults.ts';
import { loadPreferences, type Preference } from '#school/families/load-preferences.ts';
import type { SchoolFacts } from '#school/schools/find-school.ts';
import { type DigestContent, readDigest } from './digest-content.ts';
import { hashToken } from './make-read-link.ts';

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
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'l.school_id').onRef('p.id', '=', 'l.adult_id'),
    )
    .select([
      'd.id as digestId',
      'l.adult_id as adultId',
      'd.week_on as weekOn',
      'd.language',
      'd.content',
      'l.expires_at as expiresAt',
    ])
    .where('l.school_id', '=', school.id)
    .where('l.token_hash', '=', hashToken(token))
    .where('l.expires_at', '>', now)
    .where('l.revoked_at', 'is', null)
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]))
    .executeTakeFirst();
  if (!link) return undefined;
  const guards = await loadGuards(school, { adultId: link.adultId, today });
  const content = visible(readDigest(link.content), guards);
  if (!content) return undefined;
  const preference = (await loadPreferences(school, [link.adultId])).get(link.adultId);
  return {
    digestId: link.digestId,
    adultId: link.adultId,
    today,
    weekOn: link.weekOn,
    content,
    guards,
    preference: preference ?? { language: link.language, hour: DEFAULT_HOUR, wanted: true },
    opensUntil: schoolDay(link.expiresAt, facts.timeZone),
  };
}

/** Of whom the adult may see today, and whether they may reply. */
export async function loadGuards(
  school: InSchool,
  { adultId, today }: { adultId: string; today: string },
): Promise<Guard[]> {
  return school.db
    .selectFrom('guardianships')
    .select(['student_id as studentId', 'may_see as maySee', 'may_hear as mayHear', 'may_reply as mayReply'])
    .where('school_id', '=', school.id)
    .where('adult_id', '=', adultId)
    .where('may_see', '=', true)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
}

function visible(content: DigestContent, guards: readonly Guard[]): DigestContent | undefined {
  const maySee = new Set(guards.map(({ studentId }) => studentId));
  if (content.kind === 'answer') return maySee.has(content.studentId) ? content : undefined;
  const children = content.children.filter(({ studentId }) => maySee.has(studentId));
  return children.length > 0 ? { ...content, children } : undefined;
}
