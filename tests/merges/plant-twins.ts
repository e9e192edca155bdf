import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { enroll, plantPerson } from '#tests/courses/plant-course.ts';
import type { TestDatabase } from '#tests/database/open-database.ts';
import { onDay, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';

/** 9B, in which one student stands twice: as Ana Reyes, and as Ana Maria Reyes, who came with a second roster. */
export interface PlantedTwins extends PlantedClass {
  /** Ana Maria Reyes */
  readonly twin: string;
  /** The teacher judges work at a task on a day */
  judge(
    studentId: string,
    piece: { goal?: 'slope' | 'equations'; task?: 'slip' | 'tank'; level: number; on: string; by?: Actor },
  ): Promise<string>;
}

export async function plantTwins(test: TestDatabase): Promise<PlantedTwins> {
  const planted = await plantClass(test);
  const { classId, goals, tasks, ortega } = planted;
  const twin = await planted.inSchool(async (school) => {
    const id = await plantPerson(school, ['Ana Maria Reyes', 'Reyes, Ana Maria']);
    await enroll(school, classId, id);
    return id;
  });
  return {
    ...planted,
    twin,
    judge: (studentId, { goal = 'slope', task, level, on, by = ortega }) => {
      const id = newId();
      return planted.inSchool(async (school) => {
        await recordEvidence(school, {
          by: onDay(by, on),
          evidence: {
            id,
            studentId,
            goalId: goals[goal],
            level,
            classId,
            ...(task && { taskId: tasks[task] }),
          },
        });
        return id;
      });
    },
  };
}

/** What an estimate says; undefined where there is none. */
export async function estimateOf(
  school: InSchool,
  { studentId, goalId }: { studentId: string; goalId: string },
) {
  return school.db
    .selectFrom('estimates')
    .select(['level', 'word', 'status', 'pieces', 'last_on as lastOn'])
    .where('school_id', '=', school.id)
    .where('student_id', '=', studentId)
    .where('goal_id', '=', goalId)
    .executeTakeFirst();
}
