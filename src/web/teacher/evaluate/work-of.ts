import type { Context } from 'hono';

/** Stands in the address where the work is no task's: what a teacher saw. */
const OBSERVATION = 'observation';

/** Whose work the address names. */
export interface WorkAddress {
  readonly classId: string;
  /** None for an observation */
  readonly taskId: string | undefined;
  readonly studentId: string;
}

export function workOf(c: Context): WorkAddress {
  const taskId = c.req.param('taskId') ?? OBSERVATION;
  return {
    classId: c.req.param('classId') ?? '',
    taskId: taskId === OBSERVATION ? undefined : taskId,
    studentId: c.req.param('studentId') ?? '',
  };
}

/** The page of one student's work. */
export function addressOf({ classId, taskId, studentId }: WorkAddress): string {
  return `/classes/${classId}/evaluate/${taskId ?? OBSERVATION}/${studentId}`;
}
