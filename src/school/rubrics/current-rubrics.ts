import type { InSchool } from '#platform/db/in-school.ts';
import type { Descriptor } from './insert-rubric.ts';

/** A goal's descriptors that hold now, with the version that evidence is pinned to. */
export interface CurrentRubric {
  readonly goalId: string;
  readonly rubricVersionId: string;
  /** 1 is the first */
  readonly ordinal: number;
  readonly scaleVersionId: string;
  /** The language of the lines */
  readonly language: string;
  readonly createdAt: Date;
  /** Lowest level first */
  readonly descriptors: readonly Descriptor[];
}

/** The newest rubric of each of these goals, by goal id. Asks no permission. */
export async function currentRubrics(
  school: InSchool,
  goalIds: readonly string[],
): Promise<Map<string, CurrentRubric>> {
  if (goalIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('rubric_versions as v')
    .innerJoin('rubric_descriptors as d', (join) =>
      join.onRef('d.school_id', '=', 'v.school_id').onRef('d.rubric_version_id', '=', 'v.id'),
    )
    .select([
      'v.goal_id as goalId',
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
    .where('v.goal_id', 'in', [...new Set(goalIds)])
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('rubric_versions as newer')
            .select('newer.id')
            .where('newer.school_id', '=', school.id)
            .whereRef('newer.goal_id', '=', 'v.goal_id')
            .whereRef('newer.ordinal', '>', 'v.ordinal'),
        ),
      ),
    )
    .orderBy('d.level')
    .execute();
  const rubrics = new Map<string, CurrentRubric>();
  for (const [goalId, lines] of Map.groupBy(rows, (row) => row.goalId)) {
    const [first] = lines;
    if (!first) continue;
    const { rubricVersionId, ordinal, scaleVersionId, createdAt, language } = first;
    const descriptors = lines.map(({ level, teacherLine, studentLine }) => ({
      level,
      teacherLine,
      studentLine,
    }));
    rubrics.set(goalId, {
      goalId,
      rubricVersionId,
      ordinal,
      scaleVersionId,
      createdAt,
      language,
      descriptors,
    });
  }
  return rubrics;
}
