import { mayOpenClass } from '#core/policy/courses.ts';
import { studentReach } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { listNames } from '#school/people/list-names.ts';
import { samePeople } from '#school/people/same-people.ts';
import { listHearing } from './list-hearing.ts';

/** One message of a thread, as staff read it. */
export interface ThreadMessage {
  readonly messageId: string;
  readonly body: string;
  readonly language: string | null;
  readonly wantsInterpreter: boolean;
  readonly sentAt: Date;
  /** Whether the adult wrote it; else it is the school's answer */
  readonly byAdult: boolean;
  readonly author: string;
  /** Written by the adult and not yet read by the actor */
  readonly unread: boolean;
}

/** The conversation with one adult about one student. */
export interface Thread {
  readonly threadId: string;
  readonly studentId: string;
  readonly student: string;
  readonly adultId: string;
  readonly adult: string;
  /** What the adult reads and speaks, as the school knows it */
  readonly reads: string | null;
  readonly speaks: string | null;
  readonly messages: readonly ThreadMessage[];
  readonly unread: number;
  /** The newest message of the adult that asks for an interpreter has not been read */
  readonly wantsInterpreter: boolean;
  /** Whether the school still writes to the adult about the student; what was written stays to be read */
  readonly isWrittenTo: boolean;
}

/**
 * Conversations about students whom the actor teaches (a leader: of the whole school), of one class or about one
 * student: those that ask for an interpreter first, then unread ones, then the newest. Writes the line of the look.
 * Their own children are not in it: that conversation is theirs as family. Throws NotFound where the class is not the
 * actor's.
 */
export async function listThreads(
  school: InSchool,
  { by, classId, studentId }: { by: Actor; classId?: string; studentId?: string },
): Promise<Thread[]> {
  const { standing } = by;
  if (classId !== undefined && !mayOpenClass(standing, classId))
    throw new NotFound('There is no such class.');
  const reach = studentReach(standing);
  const ownChildren = (
    await samePeople(
      school,
      standing.guards.map(({ studentId }) => studentId),
    )
  ).all;
  const classIds = classId === undefined ? reach.classIds : [classId];
  const everyone = classId === undefined && reach.all;
  if (!everyone && classIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('threads as t')
    .innerJoin('thread_messages as m', (join) =>
      join.onRef('m.school_id', '=', 't.school_id').onRef('m.thread_id', '=', 't.id'),
    )
    // Whom the adult and the student are one with, where they were merged
    .innerJoin('people as a', (join) =>
      join.onRef('a.school_id', '=', 't.school_id').onRef('a.id', '=', 't.adult_id'),
    )
    .innerJoin('people as p', (join) =>
      join
        .onRef('p.school_id', '=', 'a.school_id')
        .on((e) => e('p.id', '=', e.fn.coalesce('a.alias_of', 'a.id'))),
    )
    .innerJoin('people as s', (join) =>
      join.onRef('s.school_id', '=', 't.school_id').onRef('s.id', '=', 't.student_id'),
    )
    .leftJoin('thread_readings as r', (join) =>
      join
        .onRef('r.school_id', '=', 'm.school_id')
        .onRef('r.message_id', '=', 'm.id')
        .on('r.school_id', '=', school.id)
        .on('r.reader_id', '=', idsOfPerson(school, standing.personId)),
    )
    .select((e) => [
      't.id as threadId',
      e.fn.coalesce('s.alias_of', 's.id').as('studentId'),
      'p.id as adultId',
      'p.written_language as reads',
      'p.spoken_language as speaks',
      'm.id as messageId',
      'm.author_id as authorId',
      'm.body',
      'm.language',
      'm.wants_interpreter as wantsInterpreter',
      'm.sent_at as sentAt',
      'r.read_at as readAt',
    ])
    .where('t.school_id', '=', school.id)
    .$if(ownChildren.length > 0, (some) => some.where('t.student_id', 'not in', ownChildren))
    .$if(studentId !== undefined, (some) =>
      some.where((e) => e(e.fn.coalesce('s.alias_of', 's.id'), '=', studentId ?? '')),
    )
    .$if(!everyone, (some) =>
      some.where((e) =>
        e.exists(
          e
            .selectFrom('enrollments as n')
            .select('n.id')
            .where('n.school_id', '=', school.id)
            .where('n.student_id', '=', (or) => or.fn.coalesce('s.alias_of', 's.id'))
            .where('n.class_id', 'in', classIds)
            .where('n.from_on', '<=', standing.today)
            .where((or) => or.or([or('n.until_on', 'is', null), or('n.until_on', '>', standing.today)])),
        ),
      ),
    )
    .orderBy('m.sent_at')
    .orderBy('m.id')
    .execute();
  const people = [
    ...new Set(rows.flatMap(({ studentId, adultId, authorId }) => [studentId, adultId, authorId])),
  ];
  const { keptOf } = await samePeople(school, people);
  const names = await listNames(school, { personIds: people, today: standing.today });
  const name = (id: string) => names.get(id)?.display ?? '';
  const hearing = await listHearing(school, { pairs: rows, today: standing.today });
  const threads = [...Map.groupBy(rows, threadOf).values()].map((ofThread): Thread => {
    const [first] = ofThread;
    if (!first) throw new Error('A group holds at least one');
    const messages = distinct(ofThread).map((row) => ({
      messageId: row.messageId,
      body: row.body,
      language: row.language,
      wantsInterpreter: row.wantsInterpreter,
      sentAt: row.sentAt,
      byAdult: keptOf(row.authorId) === row.adultId,
      author: name(row.authorId),
      unread: keptOf(row.authorId) === row.adultId && row.readAt === null,
    }));
    const { threadId, studentId, adultId, reads, speaks } = first;
    return {
      threadId,
      studentId,
      student: name(studentId),
      adultId,
      adult: name(adultId),
      reads,
      speaks,
      messages,
      unread: messages.filter(({ unread }) => unread).length,
      wantsInterpreter: messages.some(({ unread, wantsInterpreter }) => unread && wantsInterpreter),
      isWrittenTo: hearing.mayHear({ adultId, studentId }),
    };
  });
  if (threads.length > 0)
    await writeAudit(school, by, {
      act: 'thread.look',
      relation: everyone ? 'leads' : 'teaches',
      subject: 'student',
      ids: [...new Set(threads.map(({ studentId }) => studentId))],
    });
  return threads.toSorted(
    (a, b) =>
      Number(b.wantsInterpreter) - Number(a.wantsInterpreter) ||
      Number(b.unread > 0) - Number(a.unread > 0) ||
      newest(b) - newest(a),
  );
}

/** A conversation that was begun under two ids of one of them is one. */
function threadOf({ adultId, studentId }: Pick<Thread, 'adultId' | 'studentId'>): string {
  return `${adultId} ${studentId}`;
}

/** A message that a reader has read under two ids comes twice. */
function distinct<Row extends { readonly messageId: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.messageId, row])).values()];
}

function newest({ messages }: Thread): number {
  return messages.at(-1)?.sentAt.getTime() ?? 0;
}
