import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { hashOf, keepFile } from '#school/files/keep-file.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkContent, checkTitle, type NewContent } from './check-content.ts';
import { latestTries } from './latest-tries.ts';
import { permitAdding, type WorkOf } from './permit-adding.ts';

/** What is added to the work of one student, or of several who did it together. */
export interface NewArtefact extends WorkOf {
  /** Client-made UUID: the same again is applied once */
  readonly writeId: string;
  readonly content: NewContent;
  readonly title?: string | undefined;
  /** It is of a further attempt at the task, which is yet to be judged */
  readonly isNewTry: boolean;
}

export interface AddedArtefacts {
  readonly artefactIds: readonly string[];
}

export const ADD_ARTEFACTS = 'artefact.add';

/**
 * Adds a file, a link or words to students' work: a row for each of them, so that it can be taken away from one and
 * stay with the others. Throws NotFound where a student is not of the class or the task not of its course, and Invalid
 * where there is nothing to show.
 */
export async function addArtefacts(
  school: InSchool,
  { by, artefact }: { by: Actor; artefact: NewArtefact },
): Promise<AddedArtefacts> {
  const { writeId, content, isNewTry, classId, taskId } = artefact;
  const studentIds = [...new Set(artefact.studentIds)].toSorted();
  if (studentIds.length === 0) throw new Invalid([{ field: 'students', problem: 'is-none' }]);
  const columns = checkContent(content);
  const title = checkTitle(artefact.title);
  const relation = await permitAdding(school, { by, work: { classId, taskId, studentIds } });
  const sha256 = content.kind === 'file' ? hashOf(content.file.bytes) : null;
  const request = { classId, taskId, studentIds, isNewTry, title, ...columns, sha256 };
  return applyOnce(school, by, { writeId, act: ADD_ARTEFACTS, request }, async () => {
    const lastTry = await latestTries(school, { studentIds, taskId });
    const fileId = content.kind === 'file' ? await keepFile(school, { by, file: content.file }) : null;
    const rows = studentIds.map((studentId) => ({
      school_id: school.id,
      id: newId(),
      student_id: studentId,
      task_id: taskId ?? null,
      attempt: tryOf(lastTry.get(studentId), isNewTry && taskId !== undefined),
      worked_on: by.standing.today,
      class_id: classId,
      ...columns,
      file_id: fileId,
      title,
      added_by: by.standing.personId,
      added_at: by.now,
    }));
    await school.db.insertInto('artefacts').values(rows).execute();
    await writeAudit(school, by, {
      act: ADD_ARTEFACTS,
      relation,
      subject: 'student',
      ids: studentIds,
      detail: { write: writeId, kind: columns.kind, task: taskId ?? null },
    });
    return { artefactIds: rows.map(({ id }) => id) };
  });
}

/** The attempt that stands; of a further one the next, which has no row yet. */
function tryOf(latest: number | undefined, isNewTry: boolean): number {
  return isNewTry && latest !== undefined ? latest + 1 : (latest ?? 1);
}
