import type { InSchool } from '#platform/db/in-school.ts';
import type { CurrentRubric } from './current-rubrics.ts';
import type { Descriptor } from './insert-rubric.ts';

/** Every version of a goal's rubric, the newest first. Asks no permission. */
export async function listRubrics(
  school: InSchool,
  goalId: string,
): Promise<(Omit<CurrentRubric, 'descriptors'> & { readonly descriptors: Descriptor[] })[]> {
  const rows = await school.db
    .selectFrom('rubric_versions as v')
    .innerJoin('rubric_descriptors as d', (join) =>
      join.onRef('d.school_id', '=', 'v.school_id').onRef('d.rubric_version_id', '=', 'v.id'),
    )
    .select([
      'v.id as rubricVersionId',
      'v.ordinal',
      'v.scale_version_id as scaleVersionId',
      'v.created_at as createdAt',
      'd.language',
      'd.level',
      'd.teacher_line as teacherLine',
      'd.student_line as studentLine',
    ])
    .where('v.school_id', '=', school.id)
    .where('v.goal_id', '=', goalId)
    .orderBy('v.ordinal', 'desc')
    .orderBy('d.level')
    .execute();
  return [...Map.groupBy(rows, ({ rubricVersionId }) => rubricVersionId).values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const { rubricVersionId, ordinal, scaleVersionId, createdAt, language } = first;
    const descriptors = lines.map(({ level, teacherLine, studentLine }) => ({
      level,
      teacherLine,
      studentLine,
    }));
    return [{ goalId, rubricVersionId, ordinal, scaleVersionId, createdAt, language, descriptors }];
  });
}
