import { sql } from 'kysely';
import { z } from 'zod';
import { schoolDay } from '#core/time/school-day.ts';
import { weekOf } from '#core/time/week-of.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { listNames } from '#school/people/list-names.ts';
import { samePeople } from '#school/people/same-people.ts';
import { findSchool } from '#school/schools/find-school.ts';
import type { AnswerContent } from '../digest-content.ts';
import { loadHearing } from '../load-hearing.ts';
import { queueDigest } from '../make-digest.ts';
import { channelOf, type Sending } from '../sending.ts';

const payload = z.object({ schoolId: z.uuid(), messageId: z.uuid() });

/** Staff answered in a conversation: the adult gets it as a mail of its own, once. */
export async function sendAnswer(sending: Sending, given: unknown): Promise<void> {
  const { schoolId, messageId } = payload.parse(given);
  const facts = await findSchool(sending.database, { id: schoolId });
  if (!facts) return;
  const today = schoolDay(sending.now(), facts.timeZone);
  await inSchool(sending.database, schoolId, async (school) => {
    const message = await findMessage(school, messageId);
    if (!message) return;
    const { authorId } = message;
    const { keptOf } = await samePeople(school, [message.adultId, message.studentId]);
    const [adultId, studentId] = [keptOf(message.adultId), keptOf(message.studentId)];
    await sql`select pg_advisory_xact_lock(hashtextextended(${adultId}, 7307))`.execute(school.db);
    const hearing = await loadHearing(school, { adultId, today });
    if (!hearing?.adult.wanted || !hearing.adult.email || !hearing.studentIds.includes(studentId)) return;
    if (await wasQueued(school, { adultId, messageId })) return;
    const names = await listNames(school, { personIds: [studentId, authorId], today });
    const content: AnswerContent = {
      kind: 'answer',
      studentId,
      called: names.get(studentId)?.called ?? '',
      messageId,
      teacher: names.get(authorId)?.display ?? '',
    };
    await queueDigest(school, {
      adultId,
      language: hearing.adult.language,
      week: weekOf(today),
      content,
      parts: [],
      channel: channelOf(sending),
      address: hearing.adult.email,
    });
  });
}

function findMessage(school: InSchool, messageId: string) {
  return school.db
    .selectFrom('thread_messages as m')
    .innerJoin('threads as t', (join) =>
      join.onRef('t.school_id', '=', 'm.school_id').onRef('t.id', '=', 'm.thread_id'),
    )
    .select(['t.adult_id as adultId', 't.student_id as studentId', 'm.author_id as authorId'])
    .where('m.school_id', '=', school.id)
    .where('m.id', '=', messageId)
    .executeTakeFirst();
}

async function wasQueued(
  school: InSchool,
  { adultId, messageId }: { adultId: string; messageId: string },
): Promise<boolean> {
  const before = await school.db
    .selectFrom('digests')
    .select('id')
    .where('school_id', '=', school.id)
    .where('adult_id', '=', idsOfPerson(school, adultId))
    .where(sql<boolean>`content ->> 'messageId' = ${messageId}`)
    .executeTakeFirst();
  return before !== undefined;
}
