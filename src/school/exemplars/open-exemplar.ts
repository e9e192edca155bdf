import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { permitReadingGoal } from '#school/courses/permit-goal.ts';
import type { KeptFile } from '#school/files/kept-file.ts';
import { listFiles } from '#school/files/list-files.ts';

/**
 * The file of an exemplar, under the exemplar's title: a student's file may bear a name. For who may read the goal;
 * retired ones too, since who keeps them looks at them. Throws NotFound for anybody else.
 */
export async function openExemplar(
  school: InSchool,
  { by, exemplarId }: { by: Actor; exemplarId: string },
): Promise<KeptFile> {
  const found = isId(exemplarId)
    ? await school.db
        .selectFrom('exemplars')
        .select(['goal_id as goalId', 'file_id as fileId', 'title'])
        .where('school_id', '=', school.id)
        .where('id', '=', exemplarId)
        .executeTakeFirst()
    : undefined;
  if (!found?.fileId) throw new NotFound('There is no such file.');
  await permitReadingGoal(school, by, found.goalId);
  const file = (await listFiles(school, [found.fileId])).get(found.fileId);
  if (!file) throw new NotFound('There is no such file.');
  return { ...file, fileName: found.title };
}
