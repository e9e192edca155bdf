import type { InSchool } from '#platform/db/in-school.ts';

/** A course that a class may be of. */
export interface ListedCourse {
  readonly courseId: string;
  readonly title: string;
  readonly code: string | null;
}

/** The courses that are taught, by title as the language sorts. Asks no permission. */
export async function listCourses(
  school: InSchool,
  { today, language }: { today: string; language: string },
): Promise<ListedCourse[]> {
  const rows = await school.db
    .selectFrom('courses')
    .select(['id as courseId', 'title', 'code'])
    .where('school_id', '=', school.id)
    .where((e) => e.or([e('ended_on', 'is', null), e('ended_on', '>', today)]))
    .execute();
  const sorts = new Intl.Collator(language, { numeric: true });
  return rows.toSorted((a, b) => sorts.compare(a.title, b.title));
}
