import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { samePeople } from '#school/people/same-people.ts';

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
  const people = await samePeople(school, [adultId, ...studentIds]);
  const rows = await school.db
    .selectFrom('thread_messages as m')
    .innerJoin('threads as t', (join) =>
      join.onRef('t.school_id', '=', 'm.school_id').onRef('t.id', '=', 'm.thread_id'),
    )
    .leftJoin('people as p', (join) =>
      join
        .onRef('p.school_id', '=', 'm.school_id')
        .onRef('p.id', '=', 'm.author_id')
        .on('p.alias_of', 'is not', null),
    )
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('person_names as n')
          .select('n.display_name as display')
          .where('n.school_id', '=', school.id)
          .whereRef('n.person_id', '=', (or) => or.fn.coalesce('p.alias_of', 'm.author_id'))
          .where('n.from_on', '<=', today)
          .where((or) => or.or([or('n.until_on', 'is', null), or('n.until_on', '>', today)]))
          .orderBy('n.purpose')
          .orderBy('n.from_on', 'desc')
          .limit(1)
          .as('author'),
      (join) => join.onTrue(),
    )
    .select([
      'm.id as messageId',
      't.student_id as studentId',
      'm.body',
      'm.language',
      'm.wants_interpreter as wantsInterpreter',
      'm.sent_at as sentAt',
      'm.author_id as authorId',
      'author.display as author',
    ])
    .where('m.school_id', '=', school.id)
    .where('t.adult_id', '=', idsOfPerson(school, adultId))
    .where('t.student_id', 'in', people.all)
    .orderBy('m.sent_at', 'desc')
    .limit(NEWEST)
    .execute();
  return rows
    .map(({ authorId, author, ...row }) => ({
      ...row,
      studentId: people.keptOf(row.studentId),
      byAdult: people.keptOf(authorId) === adultId,
      author: author ?? '',
    }))
    .reverse();
}
