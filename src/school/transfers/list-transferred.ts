import { mayReadRecord } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { type PackageContent, packageContent, packageFile } from './package-content.ts';
import { findTrusted } from './trusted-keys.ts';

/** What another school wrote of a student, as it is shown beside the record. */
export interface TransferredRecord {
  readonly transferId: string;
  readonly fromSchool: string;
  readonly signedAt: Date;
  readonly importedAt: Date;
  readonly fingerprint: string;
  /** Whether a leader here has compared the key with the other school */
  readonly isKnown: boolean;
  readonly content: PackageContent;
}

/**
 * The packages of a student that were taken in, the newest first. Nothing here is reckoned from them. Throws NotFound
 * where the actor may not read the student's record; the page that shows them to staff writes the line of the look.
 */
export async function listTransferred(
  school: InSchool,
  { by, studentId }: { by: Actor; studentId: string },
): Promise<TransferredRecord[]> {
  const student = await loadStudentFacts(school, { studentId, today: by.standing.today });
  if (!mayReadRecord(by.standing, student)) throw new NotFound('There is no such student.');
  const rows = await school.db
    .selectFrom('transfers_in')
    .select(['id as transferId', 'from_school as fromSchool', 'signed_at as signedAt'])
    .select(['imported_at as importedAt', 'fingerprint', 'package'])
    .where('school_id', '=', school.id)
    .where('student_id', '=', idsOfPerson(school, studentId))
    .where('withdrawn_at', 'is', null)
    .orderBy('signed_at', 'desc')
    .execute();
  const records: TransferredRecord[] = [];
  for (const { package: file, ...row } of rows)
    records.push({
      ...row,
      isKnown: (await findTrusted(school, row.fingerprint)) !== undefined,
      content: packageContent.parse(packageFile.parse(file).content),
    });
  return records;
}
