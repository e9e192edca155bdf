import type { InSchool } from '#platform/db/in-school.ts';

/** A goal's current words, as near to a reader's language as there are. */
export interface GoalWording {
  readonly goalId: string;
  readonly goalVersionId: string;
  readonly ordinal: number;
  /** When this version was made */
  readonly versionedAt: Date;
  /** The language of these words */
  readonly language: string;
  readonly title: string;
  readonly statement: string;
  /** True where the reader's language has no wording and these are the original words */
  readonly isFallback: boolean;
  readonly review: 'draft' | 'machine' | 'reviewed';
  /** Every language that the current version has words in */
  readonly languages: readonly string[];
}

/**
 * The current words of goals in a language, or else their original words, by goal id. A later wording in the
 * same language supersedes. Asks no permission: for a verb or page that has asked for its own noun.
 */
export async function goalWordings(
  school: InSchool,
  { goalIds, language }: { goalIds: readonly string[]; language: string },
): Promise<Map<string, GoalWording>> {
  if (goalIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('goal_versions as v')
    .innerJoin('goal_wordings as w', (join) =>
      join.onRef('w.school_id', '=', 'v.school_id').onRef('w.goal_version_id', '=', 'v.id'),
    )
    .select([
      'v.goal_id as goalId',
      'v.id as goalVersionId',
      'v.ordinal',
      'v.created_at as versionedAt',
      'w.language',
      'w.title',
      'w.statement',
      'w.review',
    ])
    .where('v.school_id', '=', school.id)
    .where('v.goal_id', 'in', [...new Set(goalIds)])
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('goal_versions as newer')
            .select('newer.id')
            .where('newer.school_id', '=', school.id)
            .whereRef('newer.goal_id', '=', 'v.goal_id')
            .whereRef('newer.ordinal', '>', 'v.ordinal'),
        ),
      ),
    )
    .orderBy('w.written_at')
    .orderBy('w.id')
    .execute();
  const byGoal = Map.groupBy(rows, ({ goalId }) => goalId);
  return new Map([...byGoal].map(([goalId, written]) => [goalId, chooseWording(written, language)]));
}

type Row = Omit<GoalWording, 'isFallback' | 'languages' | 'review'> & { readonly review: string };

function chooseWording(written: readonly Row[], language: string): GoalWording {
  const wanted = written.findLast((row) => row.language === language);
  const original = written[0]?.language;
  const row = wanted ?? written.findLast((each) => each.language === original);
  if (!row) throw new Error('A version without words cannot be');
  return {
    ...row,
    review: row.review as GoalWording['review'],
    isFallback: wanted === undefined,
    languages: [...new Set(written.map((each) => each.language))],
  };
}
