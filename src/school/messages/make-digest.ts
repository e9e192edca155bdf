import { sql } from 'kysely';
import { addDays } from '#core/time/add-days.ts';
import { weekOf } from '#core/time/week-of.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { listNames } from '#school/people/list-names.ts';
import { samePeople } from '#school/people/same-people.ts';
import type { DigestChild, DigestContent } from './digest-content.ts';
import { loadHearing } from './load-hearing.ts';
import { loadOwnWords } from './load-own-words.ts';
import { loadParts, type Part } from './load-parts.ts';
import { isApproved } from './write-decisions.ts';

/**
 * Joins what teachers approved, and this adult has not been sent, across children and courses into one digest,
 * and queues its delivery. Guardianship is asked again here. Answers the id of the delivery, or undefined where
 * there is nothing to send or nobody to send it to. A part goes to an adult once: the database refuses a second.
 */
export async function makeDigest(
  school: InSchool,
  { adultId: asked, today, channel }: { adultId: string; today: string; channel: 'email' | 'outbox' },
): Promise<string | undefined> {
  // Planned for somebody who has been made one with another since, it is for that other.
  const adultId = (await samePeople(school, [asked])).keptOf(asked);
  // Two runs for one adult would each find the same parts.
  await sql`select pg_advisory_xact_lock(hashtextextended(${adultId}, 7307))`.execute(school.db);
  const hearing = await loadHearing(school, { adultId, today });
  if (!hearing?.adult.wanted || !hearing.adult.email) return undefined;
  const parts = await listUnsent(school, { adultId, studentIds: hearing.studentIds, today });
  if (parts.length === 0) return undefined;
  const content = await describe(school, { parts, today });
  return queueDigest(school, {
    adultId,
    language: hearing.adult.language,
    // Days written YYYY-MM-DD sort as they come.
    week:
      parts
        .map(({ week }) => week)
        .toSorted()
        .at(-1) ?? weekOf(today),
    content,
    parts,
    channel,
    address: hearing.adult.email,
  });
}

/** Writes a digest with its delivery, and asks the worker to deliver it once all of it is committed. */
export async function queueDigest(
  school: InSchool,
  digest: {
    adultId: string;
    language: string;
    week: string;
    content: DigestContent;
    parts: readonly Part[];
    channel: 'email' | 'outbox';
    address: string;
  },
): Promise<string> {
  const [digestId, deliveryId] = [newId(), newId()];
  await school.db
    .insertInto('digests')
    .values({
      school_id: school.id,
      id: digestId,
      adult_id: digest.adultId,
      week_on: digest.week,
      language: digest.language,
      content: JSON.stringify(digest.content),
    })
    .execute();
  if (digest.parts.length > 0)
    await school.db
      .insertInto('digest_parts')
      .values(
        digest.parts.map(({ partId, versionId }) => ({
          school_id: school.id,
          id: newId(),
          digest_id: digestId,
          part_id: partId,
          version_id: versionId,
          adult_id: digest.adultId,
        })),
      )
      .execute();
  await school.db
    .insertInto('deliveries')
    .values({
      school_id: school.id,
      id: deliveryId,
      digest_id: digestId,
      channel: digest.channel,
      address: digest.address,
    })
    .execute();
  await school.db
    .insertInto('delivery_events')
    .values({ school_id: school.id, id: newId(), delivery_id: deliveryId, state: 'queued' })
    .execute();
  await enqueueJob(school.db, {
    task: 'deliver',
    payload: { schoolId: school.id, deliveryId },
    key: `deliver ${deliveryId}`,
  });
  return deliveryId;
}

/** Approved parts of this week and the last: what was approved before an adult was known is not dug out. */
async function listUnsent(
  school: InSchool,
  { adultId, studentIds, today }: { adultId: string; studentIds: readonly string[]; today: string },
): Promise<Part[]> {
  if (studentIds.length === 0) return [];
  const people = await samePeople(school, studentIds);
  const rows = await school.db
    .selectFrom('message_parts as p')
    .leftJoin('digest_parts as s', (join) =>
      join
        .onRef('s.school_id', '=', 'p.school_id')
        .onRef('s.part_id', '=', 'p.id')
        .on('s.school_id', '=', school.id)
        .on('s.adult_id', '=', idsOfPerson(school, adultId)),
    )
    .select('p.id')
    .where('p.school_id', '=', school.id)
    .where('p.student_id', 'in', people.all)
    .where('p.week_on', '>=', addDays(weekOf(today), -7))
    .where('s.id', 'is', null)
    .execute();
  const parts = await loadParts(school, { partIds: rows.map(({ id }) => id) });
  return parts.filter((part) => isApproved(part) && part.content.kind === 'draft');
}

export async function describe(
  school: InSchool,
  { parts, today }: { parts: readonly Part[]; today: string },
): Promise<DigestContent> {
  const people = parts.flatMap(({ studentId, decidedBy }) => [studentId, ...(decidedBy ? [decidedBy] : [])]);
  const names = await listNames(school, { personIds: people, today });
  const courses = await listCourses(school, parts);
  const said = parts.flatMap((part) =>
    part.content.kind === 'draft' ? [{ part, slots: part.content.slots }] : [],
  );
  const children = [...Map.groupBy(said, ({ part }) => part.studentId)].map(
    ([studentId, ofChild]): DigestChild => ({
      studentId,
      called: names.get(studentId)?.called ?? '',
      parts: ofChild.map(({ part, slots }) => ({
        partId: part.partId,
        versionId: part.versionId,
        courseTitle: courses.get(part.courseId) ?? '',
        teacher: names.get(part.decidedBy ?? '')?.display ?? '',
        slots,
      })),
    }),
  );
  const words = await loadOwnWords(
    school,
    said.map(({ slots }) => slots),
  );
  return {
    kind: 'week',
    children: children.toSorted((a, b) => a.called.localeCompare(b.called, 'en')),
    words: {
      goals: Object.fromEntries(Object.entries(words.goals).map(([id, each]) => [id, [...each]])),
      tasks: { ...words.tasks },
    },
  };
}

async function listCourses(school: InSchool, parts: readonly Part[]): Promise<Map<string, string>> {
  const rows = await school.db
    .selectFrom('courses')
    .select(['id', 'title'])
    .where('school_id', '=', school.id)
    .where(
      'id',
      'in',
      parts.map(({ courseId }) => courseId),
    )
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
