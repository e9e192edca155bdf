import { mayTransfer } from '#core/policy/transfers.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listNames } from '#school/people/list-names.ts';

/** A package that was made or taken in. */
export interface ListedTransfer {
  readonly transferId: string;
  readonly way: 'out' | 'in';
  readonly studentId: string;
  readonly student: string;
  /** The school it came from; none for one that was made here */
  readonly fromSchool: string | null;
  /** Why it was made */
  readonly reason: string | null;
  readonly who: string;
  readonly at: Date;
}

const MOST = 100;

/**
 * The packages that were made and that stand beside a record, the newest first; of one student only where one is
 * named. Throws NotFound for others than leaders.
 */
export async function listTransfers(
  school: InSchool,
  { by, studentId }: { by: Actor; studentId?: string | undefined },
): Promise<ListedTransfer[]> {
  if (!mayTransfer(by.standing)) throw new NotFound('There is no such page.');
  const out = await school.db
    .selectFrom('transfers_out')
    .select(['id', 'student_id', 'reason', 'made_by as who', 'made_at as at'])
    .where('school_id', '=', school.id)
    .$if(studentId !== undefined, (one) => one.where('student_id', '=', studentId ?? ''))
    .orderBy('made_at', 'desc')
    .limit(MOST)
    .execute();
  const taken = await school.db
    .selectFrom('transfers_in')
    .select(['id', 'student_id', 'from_school', 'imported_by as who', 'imported_at as at'])
    .where('school_id', '=', school.id)
    .where('withdrawn_at', 'is', null)
    .$if(studentId !== undefined, (one) => one.where('student_id', '=', studentId ?? ''))
    .orderBy('imported_at', 'desc')
    .limit(MOST)
    .execute();
  const names = await listNames(school, {
    personIds: [...out, ...taken].flatMap(({ student_id, who }) => [student_id, who]),
    today: by.standing.today,
  });
  const name = (id: string) => names.get(id)?.display ?? '';
  return [
    ...out.map((row) => ({ ...row, way: 'out' as const, from_school: null })),
    ...taken.map((row) => ({ ...row, way: 'in' as const, reason: null })),
  ]
    .map(({ id, way, student_id, from_school, reason, who, at }) => ({
      transferId: id,
      way,
      studentId: student_id,
      student: name(student_id),
      fromSchool: from_school,
      reason,
      who: name(who),
      at,
    }))
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, MOST);
}
