import type { InSchool } from '#platform/db/in-school.ts';
import { listNames } from '#school/people/list-names.ts';

/** One message of a conversation, as it was written. */
export interface Message {
  readonly messageId: string;
  readonly studentId: string;
  readonly body: string;
  readonly language: string | null;
  readonly wantsInterpreter: boolean;
  readonly sentAt: Date;
  /** Whether the adult wrote it; else it is the school's answer */
  readonly byAdult: boolean;
  /** What the author is called today */
  readonly author: string;
}

const NEWEST = 20;

/** What an adult and the school have written to each other about these students; the newest, in order. */
export async function listConversation(
  school: InSchool,
  { adultId, studentIds, today }: { adultId: string; studentIds: readonly string[]; today: string },
): Promise<Message[]> {
  if (studentIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('thread_messages as m')
    .innerJoin('threads as t', (join) =>
      join.onRef('t.school_id', '=', 'm.school_id').onRef('t.id', '=', 'm.thread_id'),
    )
    .select([
      'm.id as messageId',
      't.student_id as studentId',
      'm.body',
      'm.language',
      'm.wants_interpreter as wantsInterpreter',
      'm.sent_at as sentAt',
      'm.author_id as authorId',
    ])
    .where('m.school_id', '=', school.id)
    .where('t.adult_id', '=', adultId)
    .where('t.student_id', 'in', studentIds)
    .orderBy('m.sent_at', 'desc')
    .limit(NEWEST)
    .execute();
  const names = await listNames(school, {
    personIds: [...new Set(rows.map(({ authorId }) => authorId))],
    today,
  });
  return rows
    .map(({ authorId, ...row }) => ({
      ...row,
      byAdult: authorId === adultId,
      author: names.get(authorId)?.display ?? '',
    }))
    .reverse();
}
