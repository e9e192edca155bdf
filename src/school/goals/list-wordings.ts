import type { InSchool } from '#platform/db/in-school.ts';

/** A version's words in one language, as they now stand. */
export interface Wording {
  readonly language: string;
  readonly title: string;
  readonly statement: string;
  readonly review: 'draft' | 'machine' | 'reviewed';
  readonly authorId: string | null;
  readonly writtenAt: Date;
}

/** The words of a version of a goal: its original and every language as it now stands. Asks no permission. */
export async function listWordings(
  school: InSchool,
  goalVersionId: string,
): Promise<{ original: Wording; byLanguage: ReadonlyMap<string, Wording> }> {
  const rows = await school.db
    .selectFrom('goal_wordings')
    .select(['language', 'title', 'statement', 'review', 'author_id as authorId', 'written_at as writtenAt'])
    .where('school_id', '=', school.id)
    .where('goal_version_id', '=', goalVersionId)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  const wordings = rows.map((row): Wording => ({ ...row, review: row.review as Wording['review'] }));
  const original = wordings[0];
  if (!original) throw new Error('A version without words cannot be');
  return { original, byLanguage: new Map(wordings.map((each) => [each.language, each])) };
}
