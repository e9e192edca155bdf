import { isSupport } from '#core/mastery/supports.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { checkContent, checkTitle, type NewContent } from '#school/artefacts/check-content.ts';
import { nextTry } from '#school/artefacts/latest-tries.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { hashOf, keepFile } from '#school/files/keep-file.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { type HandInFor, permitHandingIn } from './permit-handing-in.ts';

/** Work of a student's own, as it comes from a page. */
export interface NewHandIn {
  /** Client-made UUID: the same again is applied once */
  readonly writeId: string;
  readonly about: HandInFor;
  readonly content: NewContent;
  readonly title?: string | undefined;
  /** What they used; others than those that are recorded with evidence are left out */
  readonly supports: readonly string[];
}

/**
 * Hands in work of the acting student's own: an artefact that waits to be looked at, of the attempt that is yet to be
 * judged. It is no evidence: a teacher judges it, or does not. No day is too late for it. Throws NotFound where the task
 * or the goal is none of theirs, Invalid where there is nothing to show.
 */
export async function handIn(
  school: InSchool,
  { by, work }: { by: Actor; work: NewHandIn },
): Promise<{ readonly artefactId: string }> {
  const { writeId, about, content } = work;
  const columns = checkContent(content);
  const title = checkTitle(work.title);
  const supports = [...new Set(work.supports.filter(isSupport))];
  const { classId, relation } = await permitHandingIn(school, { by, about });
  const studentId = by.standing.personId;
  const taskId = 'taskId' in about ? about.taskId : undefined;
  const sha256 = content.kind === 'file' ? hashOf(content.file.bytes) : null;
  const request = { about, title, supports, ...columns, sha256 };
  return applyOnce(school, by, { writeId, act: 'hand-in.add', request }, async () => {
    const fileId = content.kind === 'file' ? await keepFile(school, { by, file: content.file }) : null;
    await school.db
      .insertInto('artefacts')
      .values({
        school_id: school.id,
        id: writeId,
        student_id: studentId,
        task_id: taskId ?? null,
        goal_id: 'goalId' in about ? about.goalId : null,
        attempt: await nextTry(school, { studentId, taskId }),
        worked_on: by.standing.today,
        class_id: classId,
        ...columns,
        file_id: fileId,
        title,
        supports,
        added_by: studentId,
        added_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'hand-in.add',
      relation,
      subject: 'student',
      ids: [studentId],
      detail: { kind: columns.kind, ...about },
    });
    return { artefactId: writeId };
  });
}
