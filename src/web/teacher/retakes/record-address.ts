import type { DescribedRequest } from '#school/retakes/describe-requests.ts';
import { addressOf } from '../evaluate/work-of.ts';

/** Where a teacher records what a student shows: the piece that was named as a retake, for that goal only. */
export function recordAddress({ classId, piece, studentId, goalId }: DescribedRequest): string {
  return `${addressOf({ classId, taskId: piece?.taskId, studentId })}?retake=${goalId}`;
}
