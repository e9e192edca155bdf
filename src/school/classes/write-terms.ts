import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';

export interface SourcedTerm {
  readonly id: string;
  readonly title: string;
  readonly kind: 'schoolYear' | 'semester' | 'term' | 'gradingPeriod';
  readonly startsOn: string;
  readonly endsOn: string;
  readonly schoolYear: string;
  readonly parentId: string | null;
}

/** Adds terms; a parent may be among them. */
export async function addTerms(school: InSchool, terms: readonly SourcedTerm[]): Promise<void> {
  const rows = terms.map((term) => ({ school_id: school.id, id: term.id, ...termColumns(term) }));
  await insertMany(school.db, 'terms', rows);
}

/** Brings a term up to what its source says; one that was gone is back. */
export async function changeTerm(school: InSchool, term: SourcedTerm): Promise<void> {
  await school.db
    .updateTable('terms')
    .set({ ...termColumns(term), ended_on: null })
    .where('school_id', '=', school.id)
    .where('id', '=', term.id)
    .execute();
}

/** The source no longer has these terms from this day on. */
export async function endTerms(school: InSchool, ids: readonly string[], day: string): Promise<void> {
  await school.db
    .updateTable('terms')
    .set({ ended_on: day })
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .execute();
}

function termColumns({ title, kind, startsOn, endsOn, schoolYear, parentId }: SourcedTerm): {
  title: string;
  kind: string;
  starts_on: string;
  ends_on: string;
  school_year: string;
  parent_id: string | null;
} {
  return { title, kind, starts_on: startsOn, ends_on: endsOn, school_year: schoolYear, parent_id: parentId };
}
