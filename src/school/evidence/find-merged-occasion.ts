import type { InSchool } from '#platform/db/in-school.ts';

/** An occasion that is there already. */
export interface FoundOccasion {
  readonly id: string;
  readonly attempt: number;
  readonly workedOn: string;
  readonly retakeOfId: string | null;
  /** Whether it stands under the student's own id, and not under an alias's */
  readonly isOwn: boolean;
}

/** Whose work, and at what: a task, or the observation of a day. */
interface Asked {
  readonly studentId: string;
  readonly aliasIds: readonly string[];
  /** The one that is meant, where it is there */
  readonly askedId: string | undefined;
  readonly taskId?: string;
  readonly workedOn?: string;
}

/**
 * The latest attempt of a student who was merged (or the one asked for), or the observation of the day, under
 * whichever id it stands; the student's own before an alias's.
 */
export async function findMergedOccasion(school: InSchool, asked: Asked): Promise<FoundOccasion | undefined> {
  const { studentId, aliasIds, askedId, taskId, workedOn } = asked;
  const rows = await school.db
    .selectFrom('occasions')
    .select(['id', 'student_id as whose', 'attempt', 'worked_on as workedOn', 'retake_of_id as retakeOfId'])
    .where('school_id', '=', school.id)
    .where('student_id', 'in', [studentId, ...aliasIds])
    .$if(taskId !== undefined, (some) => some.where('task_id', '=', taskId ?? null))
    .$if(taskId === undefined, (some) =>
      some.where('task_id', 'is', null).where('worked_on', '=', workedOn ?? ''),
    )
    .orderBy('attempt', 'desc')
    .execute();
  const [first] = rows;
  const latest = rows.filter(({ attempt }) => attempt === first?.attempt);
  const found =
    rows.find(({ id }) => id === askedId) ?? latest.find(({ whose }) => whose === studentId) ?? first;
  if (!found) return undefined;
  const { whose, ...occasion } = found;
  return { ...occasion, isOwn: whose === studentId };
}
