import { mayTransfer } from '#core/policy/transfers.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { addTransferred } from './add-transferred.ts';
import { describeSelf } from './describe-self.ts';
import { getUpload } from './get-upload.ts';
import { isNamedAlike } from './is-named-alike.ts';

/** Whose record a package is shown beside. */
export interface TakeIn {
  /** Client-made UUID: the same again is applied once */
  readonly writeId: string;
  readonly uploadId: string;
  /** A student here; none to make one from the package */
  readonly studentId: string | undefined;
  /** The leader has seen that the names differ, and says that it is the same child */
  readonly isSure: boolean;
}

export type TakenIn =
  | { readonly outcome: 'taken-in'; readonly transferId: string; readonly studentId: string }
  /** It is here already, beside this student */
  | { readonly outcome: 'here-already'; readonly studentId: string }
  /** The student chosen has another name than the package says: the leader is to say that it is the same child */
  | { readonly outcome: 'other-name' };

/**
 * Shows a package beside a student's record from now on: read, never reckoned with. The same package is taken in
 * once. Throws NotFound for others than leaders, and where there is no such package or student.
 */
export async function takeIn(school: InSchool, { by, take }: { by: Actor; take: TakeIn }): Promise<TakenIn> {
  if (!mayTransfer(by.standing)) throw new NotFound('There is no such page.');
  return applyOnce(
    school,
    by,
    { writeId: take.writeId, act: 'transfer.take-in', request: take },
    async () => {
      const { content, file, contentHash, fingerprint } = await getUpload(school, {
        by,
        uploadId: take.uploadId,
      });
      const before = await school.db
        .selectFrom('transfers_in')
        .select('student_id as studentId')
        .where('school_id', '=', school.id)
        .where('content_hash', '=', contentHash)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst();
      if (before) return { outcome: 'here-already', ...before } as const;
      const { today } = by.standing;
      if (take.studentId !== undefined) {
        const student = isId(take.studentId)
          ? await describeSelf(school, { studentId: take.studentId, today })
          : undefined;
        if (!student) throw new NotFound('There is no such student.');
        if (!take.isSure && !isNamedAlike(student, content.student))
          return { outcome: 'other-name' } as const;
      }
      const studentId = take.studentId ?? (await addTransferred(school, { by, student: content.student }));
      const transferId = newId();
      await school.db
        .insertInto('transfers_in')
        .values({
          school_id: school.id,
          id: transferId,
          student_id: studentId,
          package: JSON.stringify(file),
          content_hash: contentHash,
          from_school: content.school.name,
          fingerprint,
          signed_at: new Date(content.madeAt),
          imported_by: by.standing.personId,
          imported_at: by.now,
        })
        .execute();
      await school.db
        .deleteFrom('transfer_uploads')
        .where('school_id', '=', school.id)
        .where('id', '=', take.uploadId)
        .execute();
      await writeAudit(school, by, {
        act: 'transfer.take-in',
        relation: 'leads',
        subject: 'student',
        ids: [studentId],
        detail: { transfer: transferId },
      });
      return { outcome: 'taken-in', transferId, studentId } as const;
    },
  );
}
