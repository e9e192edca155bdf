import { createHash } from 'node:crypto';
import { type FocusRow, rankFocus } from '#core/focus/rank-focus.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { countReplies } from '#school/families/count-replies.ts';
import { gatherFocus } from './gather-focus.ts';

/** What stands on a teacher's home. */
interface Queue {
  readonly rows: readonly Pick<FocusRow, 'studentId' | 'goalId' | 'reason' | 'knownUntil'>[];
  readonly questions: readonly { readonly questionId: string }[];
  readonly retakes: readonly { readonly requestId: string; readonly state: string }[];
  readonly replies: number;
}

/** A short text that is another one whenever another queue is shown; it says nothing about anybody. */
export function queueState({ rows, questions, retakes, replies }: Queue): string {
  const shown = [
    rows.map(({ studentId, goalId, reason, knownUntil }) => [studentId, goalId, reason, knownUntil]),
    questions.map(({ questionId }) => questionId),
    retakes.map(({ requestId, state }) => [requestId, state]),
    replies,
  ];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22);
}

/** The same text for what the acting teacher's home would show now. Shows nobody, and so writes no look. */
export async function readQueueState(
  school: InSchool,
  { by, language, timeZone }: { by: Actor; language: string; timeZone: string },
): Promise<string> {
  const { facts, questions, retakes } = await gatherFocus(school, { by, language, timeZone });
  const studentIds = facts.students.map(({ studentId }) => studentId);
  const replies = await countReplies(school, { by, studentIds });
  return queueState({ rows: rankFocus(facts), questions, retakes, replies });
}
