import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';

export interface SourcedClass {
  readonly id: string;
  readonly courseId: string;
  readonly title: string;
  readonly code: string | null;
  readonly kind: 'scheduled' | 'homeroom';
  readonly schoolYear: string;
  readonly termIds: readonly string[];
}

/** Adds classes and the terms they meet in. */
export async function addClasses(school: InSchool, classes: readonly SourcedClass[]): Promise<void> {
  const rows = classes.map((one) => ({ school_id: school.id, id: one.id, ...classColumns(one) }));
  await insertMany(school.db, 'classes', rows);
  await addClassTerms(school, classes);
}

/** Brings a class up to what its source says; one that was gone is back. */
export async function changeClass(school: InSchool, changed: SourcedClass): Promise<void> {
  await school.db
    .updateTable('classes')
    .set({ ...classColumns(changed), ended_on: null })
    .where('school_id', '=', school.id)
    .where('id', '=', changed.id)
    .execute();
  await school.db
    .deleteFrom('class_terms')
    .where('school_id', '=', school.id)
    .where('class_id', '=', changed.id)
    .execute();
  await addClassTerms(school, [changed]);
}

/** These classes no longer meet from this day on. */
export async function endClasses(school: InSchool, ids: readonly string[], day: string): Promise<void> {
  await school.db
    .updateTable('classes')
    .set({ ended_on: day })
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .execute();
}

function classColumns({ courseId, title, code, kind, schoolYear }: SourcedClass): {
  course_id: string;
  title: string;
  code: string | null;
  kind: string;
  school_year: string;
} {
  return { course_id: courseId, title, code, kind, school_year: schoolYear };
}

async function addClassTerms(school: InSchool, classes: readonly SourcedClass[]): Promise<void> {
  const rows = classes.flatMap(({ id, termIds }) =>
    termIds.map((termId) => ({ school_id: school.id, id: newId(), class_id: id, term_id: termId })),
  );
  await insertMany(school.db, 'class_terms', rows);
}
