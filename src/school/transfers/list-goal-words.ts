import type { InSchool } from '#platform/db/in-school.ts';
import type { PackageContent } from './package-content.ts';

/** A goal in all its languages, and where it is taught. */
interface GoalWords {
  readonly kind: 'content' | 'language';
  readonly wordings: PackageContent['goals'][number]['wordings'];
  /** Title of the course that owns it; none for a goal of the school */
  readonly course: string | null;
  /** Title of a course that adopted it, by school year */
  readonly courses: ReadonlyMap<string, string>;
}

/** The newest wording of each goal in each language, the language it was first written in first. Asks no permission. */
export async function listGoalWords(
  school: InSchool,
  goalIds: readonly string[],
): Promise<Map<string, GoalWords>> {
  if (goalIds.length === 0) return new Map();
  const goals = await school.db
    .selectFrom('goals as g')
    .leftJoin('courses as c', (join) =>
      join.onRef('c.school_id', '=', 'g.school_id').onRef('c.id', '=', 'g.owner_course_id'),
    )
    .select(['g.id', 'g.kind', 'c.title as course'])
    .where('g.school_id', '=', school.id)
    .where('g.id', 'in', goalIds)
    .execute();
  const wordings = await school.db
    .selectFrom('goal_versions as v')
    .innerJoin('goal_wordings as w', (join) =>
      join.onRef('w.school_id', '=', 'v.school_id').onRef('w.goal_version_id', '=', 'v.id'),
    )
    .select(['v.goal_id as goalId', 'v.ordinal', 'w.language', 'w.title', 'w.statement'])
    .where('v.school_id', '=', school.id)
    .where('v.goal_id', 'in', goalIds)
    .orderBy('v.ordinal')
    .orderBy('w.written_at')
    .orderBy('w.id')
    .execute();
  const adopted = await school.db
    .selectFrom('goal_adoptions as a')
    .innerJoin('courses as c', (join) =>
      join.onRef('c.school_id', '=', 'a.school_id').onRef('c.id', '=', 'a.course_id'),
    )
    .select(['a.goal_id as goalId', 'a.school_year as year', 'c.title'])
    .where('a.school_id', '=', school.id)
    .where('a.goal_id', 'in', goalIds)
    .orderBy('c.title', 'desc')
    .execute();
  return new Map(
    goals.map(({ id, kind, course }) => [
      id,
      {
        kind: kind === 'language' ? 'language' : 'content',
        course,
        wordings: newest(wordings.filter(({ goalId }) => goalId === id)),
        courses: new Map(
          adopted.filter(({ goalId }) => goalId === id).map(({ year, title }) => [year, title]),
        ),
      },
    ]),
  );
}

interface Wording {
  readonly ordinal: number;
  readonly language: string;
  readonly title: string;
  readonly statement: string;
}

function newest(wordings: readonly Wording[]): GoalWords['wordings'] {
  const last = Math.max(...wordings.map(({ ordinal }) => ordinal));
  const byLanguage = new Map<string, GoalWords['wordings'][number]>();
  // A map keeps the place of its first entry, and here takes the words of the last.
  for (const { ordinal, language, title, statement } of wordings)
    if (ordinal === last) byLanguage.set(language, { language, title, statement });
  return [...byLanguage.values()];
}
