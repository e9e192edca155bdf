import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';

/** What work at one level looks like, said twice. */
export interface Descriptor {
  readonly level: number;
  readonly teacherLine: string;
  readonly studentLine: string;
}

/** Adds a version of a goal's rubric and says its id. */
export async function insertRubric(
  school: InSchool,
  rubric: {
    by: Actor;
    goalId: string;
    ordinal: number;
    scaleVersionId: string;
    language: string;
    descriptors: readonly Descriptor[];
  },
): Promise<string> {
  const id = newId();
  await school.db
    .insertInto('rubric_versions')
    .values({
      school_id: school.id,
      id,
      goal_id: rubric.goalId,
      ordinal: rubric.ordinal,
      scale_version_id: rubric.scaleVersionId,
      created_by: rubric.by.standing.personId,
    })
    .execute();
  await school.db
    .insertInto('rubric_descriptors')
    .values(
      rubric.descriptors.map(({ level, teacherLine, studentLine }) => ({
        school_id: school.id,
        id: newId(),
        rubric_version_id: id,
        level,
        language: rubric.language,
        teacher_line: teacherLine,
        student_line: studentLine,
      })),
    )
    .execute();
  return id;
}
