import { mayCarryBadge } from '#core/policy/badges.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { findName } from '#school/people/find-name.ts';
import { hashBadgeToken } from './badge-tokens.ts';
import { loadBadgeRule } from './load-badge-rule.ts';

/** A badge that works today, and whose it is. */
export interface FoundBadge {
  readonly badgeId: string;
  readonly studentId: string;
  /** What the student is called, such as Ana */
  readonly called: string;
  /** Language the student reads best (BCP 47) */
  readonly language: string | null;
}

/**
 * The badge behind a secret; undefined where there is none, it has ended or been replaced, the school year is over, the
 * student has left, or the school lets students of the grade carry none. Looking changes nothing.
 */
export async function findBadge(
  school: InSchool,
  { token, today }: { token: string; today: string },
): Promise<FoundBadge | undefined> {
  const found = await school.db
    .selectFrom('badges as b')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'b.school_id').onRef('p.id', '=', 'b.student_id'),
    )
    .innerJoin('person_roles as r', (join) =>
      join
        .onRef('r.school_id', '=', 'p.school_id')
        .onRef('r.person_id', '=', 'p.id')
        .on('r.role', '=', 'student')
        .on('r.from_on', '<=', today)
        .on((e) => e.or([e('r.until_on', 'is', null), e('r.until_on', '>', today)])),
    )
    .select(['b.id as badgeId', 'b.student_id as studentId', 'p.grade', 'p.written_language as language'])
    .where('b.school_id', '=', school.id)
    .where('b.token_hash', '=', hashBadgeToken(token))
    .where('b.ended_at', 'is', null)
    .where('b.ends_on', '>', today)
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]))
    .executeTakeFirst();
  if (!found || !mayCarryBadge(await loadBadgeRule(school), found.grade)) return undefined;
  const { badgeId, studentId, language } = found;
  const name = await findName(school, { personId: studentId, today });
  return { badgeId, studentId, called: name?.called ?? '', language };
}
