import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { FieldProblem } from '#school/courses/check-line.ts';
import { makeChange } from './changes/make-change.ts';
import type { Step } from './changes/step.ts';
import { checkClass, type TypedClass } from './check-class.ts';
import { classRow, getSchoolClass } from './get-school-class.ts';
import { permitArranging } from './permit-roster.ts';

/** Changes a class's title, code, kind and terms; its course and year stay. Throws NotFound, Forbidden, Invalid. */
export async function reviseClass(
  school: InSchool,
  { by, classId, typed }: { by: Actor; classId: string; typed: TypedClass },
): Promise<{ changeId: string }> {
  const relation = permitArranging(by);
  const klass = await getSchoolClass(school, classId);
  const { courseId, schoolYear } = klass;
  const problems: FieldProblem[] = [];
  const checked = await checkClass(school, problems, { typed, courseId, schoolYear, ownId: classId });
  if (problems.length > 0) throw new Invalid(problems);
  const { title, code, kind, termIds } = checked;
  const before = classRow(klass);
  const changeId = await makeChange(school, {
    by,
    relation,
    act: 'class.change',
    subject: 'class',
    ids: [classId],
    steps: [
      { table: 'classes', id: classId, before, after: { ...before, title, code, kind } },
      ...(await changeTerms(school, classId, termIds)),
    ],
  });
  return { changeId };
}

async function changeTerms(school: InSchool, classId: string, termIds: readonly string[]): Promise<Step[]> {
  const rows = await school.db
    .selectFrom('class_terms')
    .select(['id', 'class_id', 'term_id'])
    .where('school_id', '=', school.id)
    .where('class_id', '=', classId)
    .execute();
  const gone = rows.filter((row) => !termIds.includes(row.term_id));
  const come = termIds.filter((id) => !rows.some((row) => row.term_id === id));
  return [
    ...gone.map(({ id, ...row }): Step => ({ table: 'class_terms', id, before: row, after: null })),
    ...come.map(
      (termId): Step => ({
        table: 'class_terms',
        id: newId(),
        before: null,
        after: { class_id: classId, term_id: termId },
      }),
    ),
  ];
}
