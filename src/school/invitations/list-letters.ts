import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listNames } from '#school/people/list-names.ts';
import type { InvitationSecrets } from './invitation-secrets.ts';

/** What stands on a printed letter. */
export interface Letter extends InvitationSecrets {
  readonly adultId: string;
  readonly display: string;
  readonly called: string;
  /** BCP 47: what the adult reads; null where nobody has said */
  readonly language: string | null;
  /** Short names of the students whom the adult may see today */
  readonly children: readonly string[];
  /** Where the letter is handed out: the homeroom of the student it is bound to, else a class */
  readonly homeroom: string | null;
  readonly expiresAt: Date;
}

/** Letters for invitations just made, by homeroom and then by name. Asks no permission. */
export async function listLetters(
  school: InSchool,
  {
    by,
    invitations,
  }: {
    by: Actor;
    invitations: readonly (InvitationSecrets & {
      adultId: string;
      studentId: string;
      expiresAt: Date;
    })[];
  },
): Promise<Letter[]> {
  if (invitations.length === 0) return [];
  const { today } = by.standing;
  const adultIds = invitations.map(({ adultId }) => adultId);
  const seen = await school.db
    .selectFrom('guardianships')
    .select(['adult_id as adultId', 'student_id as studentId'])
    .distinct()
    .where('school_id', '=', school.id)
    .where('adult_id', 'in', adultIds)
    .where('may_see', '=', true)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  const languages = new Map(
    (
      await school.db
        .selectFrom('people')
        .select(['id', 'written_language as language'])
        .where('school_id', '=', school.id)
        .where('id', 'in', adultIds)
        .execute()
    ).map(({ id, language }) => [id, language]),
  );
  const people = [...adultIds, ...seen.map(({ studentId }) => studentId)];
  const names = await listNames(school, { personIds: [...new Set(people)], today });
  const homerooms = await listHomerooms(school, {
    studentIds: invitations.map(({ studentId }) => studentId),
    today,
  });
  const childrenOf = Map.groupBy(seen, ({ adultId }) => adultId);
  return invitations
    .map(({ adultId, studentId, token, code, expiresAt }) => ({
      adultId,
      display: names.get(adultId)?.display ?? '',
      called: names.get(adultId)?.called ?? '',
      language: languages.get(adultId) ?? null,
      children: (childrenOf.get(adultId) ?? [])
        .map((pair) => names.get(pair.studentId)?.called ?? '')
        .toSorted((a, b) => a.localeCompare(b)),
      homeroom: homerooms.get(studentId) ?? null,
      token,
      code,
      expiresAt,
    }))
    .toSorted(
      (a, b) => (a.homeroom ?? '').localeCompare(b.homeroom ?? '') || a.display.localeCompare(b.display),
    );
}

async function listHomerooms(
  school: InSchool,
  { studentIds, today }: { studentIds: readonly string[]; today: string },
): Promise<Map<string, string>> {
  const rows = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .distinctOn('n.student_id')
    .select(['n.student_id as studentId', 'c.title'])
    .where('n.school_id', '=', school.id)
    .where('n.student_id', 'in', studentIds)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .orderBy('n.student_id')
    .orderBy((e) => e.case().when('c.kind', '=', 'homeroom').then(0).else(1).end())
    .orderBy('c.title')
    .execute();
  return new Map(rows.map(({ studentId, title }) => [studentId, title]));
}
