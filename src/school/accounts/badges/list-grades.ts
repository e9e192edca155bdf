import type { InSchool } from '#platform/db/in-school.ts';

const SCHOOL_GRADES = ['PK', 'KG', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
/** The order in which a child goes through them; anything else comes after. */
const ORDER = ['IT', 'PR', 'PK', 'TK', ...SCHOOL_GRADES.slice(1), '13'];

/** The grades to choose from: those of every school, and any other that a student here is in. */
export async function listGrades(school: InSchool, { today }: { today: string }): Promise<string[]> {
  const rows = await school.db
    .selectFrom('people')
    .select('grade')
    .distinct()
    .where('school_id', '=', school.id)
    .where((e) => e.or([e('ended_on', 'is', null), e('ended_on', '>', today)]))
    .execute();
  const place = (grade: string) => (ORDER.includes(grade) ? ORDER.indexOf(grade) : ORDER.length);
  return [...new Set([...SCHOOL_GRADES, ...rows.flatMap(({ grade }) => grade ?? [])])].toSorted(
    (a, b) => place(a) - place(b) || a.localeCompare(b),
  );
}
