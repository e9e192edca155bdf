import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { listAdults } from '#school/families/list-adults.ts';
import { draftParts } from '#school/messages/draft-parts.ts';
import { loadParts, type Part } from '#school/messages/load-parts.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import type { ClassKey } from '../courses/courses.ts';
import type { Days } from '../lay-out-days.ts';
import type { PersonKey } from '../people/people.ts';
import type { WorldFacts } from '../world.ts';
import { plantDigest, type Sender } from './plant-digest.ts';

/** Whose part of last week was approved, by whom. */
const APPROVED: readonly { klass: ClassKey; by: PersonKey; students: readonly PersonKey[] }[] = [
  {
    klass: 'algebra9B',
    by: 'valdez',
    students: [
      ...(['idris', 'joaquin', 'junhao', 'ayesha', 'salma', 'mariaFernanda', 'amina', 'jada'] as const),
      ...(['andriy', 'rohan', 'naomi', 'elif', 'ermal', 'woodley'] as const),
    ],
  },
  {
    klass: 'english9E',
    by: 'tran',
    students: ['idris', 'joaquin', 'junhao', 'nabila', 'hawa', 'emilio', 'soledad'],
  },
];

/** What a few adults chose: the hour, the language, or no messages at all. */
const CHOSEN: readonly { adult: PersonKey; language: string; hour: number; wanted: boolean }[] = [
  { adult: 'guerline', language: 'ht', hour: 19, wanted: true },
  { adult: 'weiming', language: 'zh-Hans', hour: 18, wanted: true },
  // Reads Ukrainian, and asked for English to learn it.
  { adult: 'oksana', language: 'en', hour: 17, wanted: true },
  { adult: 'patrice', language: 'en', hour: 17, wanted: false },
];

type Known = Pick<WorldFacts, 'people' | 'classes'> & { readonly days: Days; readonly sender: Sender };

/**
 * What families chose, last week's letters, and what came back; answers the secrets of the letters' links, by
 * adult. The rows carry the hours at which they happened, which the verbs, for whom it is always now, would not.
 */
export async function plantMessages(
  school: InSchool,
  { people, classes, days, sender }: Known,
): Promise<Map<string, string>> {
  await insertMany(
    school.db,
    'message_preferences',
    CHOSEN.map(({ adult, ...chosen }) => ({
      school_id: school.id,
      id: newId(),
      person_id: people[adult].personId,
      chosen_by: people[adult].personId,
      chosen_at: days.at(days.day([6, 'wed']), 18).toISOString(),
      ...chosen,
    })),
  );
  const friday = addDays(days.lastWeek, 4);
  const parts: Part[] = [];
  for (const { klass, by, students } of APPROVED)
    parts.push(
      ...(await approve(school, {
        days,
        friday,
        personId: people[by].personId,
        klass: classes[klass],
        studentIds: students.map((key) => people[key].personId),
      })),
    );
  const studentIds = [...new Set(parts.map(({ studentId }) => studentId))];
  const links = new Map<string, string>();
  const adults = await listAdults(school, { studentIds, today: friday });
  for (const [adultId, pairs] of Map.groupBy(adults, (each) => each.adultId)) {
    const theirs = new Set(pairs.map(({ studentId }) => studentId));
    const token = await plantDigest(school, {
      adultId,
      parts: parts.filter(({ studentId }) => theirs.has(studentId)),
      friday,
      days,
      sender,
    });
    if (token) links.set(adultId, token);
  }
  await plantReplies(school, { people, days });
  return links;
}

/** Drafts last week's parts as on its Friday, and approves those of these students that have something to say. */
async function approve(
  school: InSchool,
  {
    days,
    friday,
    personId,
    klass,
    studentIds,
  }: {
    days: Days;
    friday: string;
    personId: string;
    klass: { classId: string; courseId: string };
    studentIds: readonly string[];
  },
): Promise<Part[]> {
  const now = days.at(friday, 15);
  const by = {
    standing: await loadStanding(school, { personId, today: friday }),
    requestId: newId(),
    address: undefined,
    now,
  };
  await draftParts(school, { by, classId: klass.classId, week: days.lastWeek });
  const parts = await loadParts(school, { courseId: klass.courseId, week: days.lastWeek, studentIds });
  const approved = parts.filter(({ content }) => content.kind === 'draft');
  await insertMany(
    school.db,
    'message_part_decisions',
    approved.map(({ partId, versionId }) => ({
      school_id: school.id,
      id: newId(),
      part_id: partId,
      version_id: versionId,
      decision: 'approved',
      decided_by: personId,
      decided_at: now.toISOString(),
    })),
  );
  return approved.map((part) => ({
    ...part,
    decision: 'approved',
    decidedVersionId: part.versionId,
    decidedBy: personId,
  }));
}

/** Hanan wrote on Saturday and waits; Yolanda was answered some weeks ago. */
async function plantReplies(
  school: InSchool,
  { people, days }: { people: WorldFacts['people']; days: Days },
): Promise<void> {
  const letter = await school.db
    .selectFrom('digests')
    .select('id')
    .where('school_id', '=', school.id)
    .where('adult_id', '=', people.hanan.personId)
    .executeTakeFirst();
  const thread = (adult: PersonKey, student: PersonKey) => ({
    school_id: school.id,
    id: newId(),
    adult_id: people[adult].personId,
    student_id: people[student].personId,
  });
  const [ofIdris, ofJoaquin] = [thread('hanan', 'idris'), thread('yolanda', 'joaquin')];
  await insertMany(school.db, 'threads', [ofIdris, ofJoaquin]);
  const message = (row: {
    thread: { id: string };
    author: PersonKey;
    body: string;
    language: string | null;
    at: Date;
    digest?: string | undefined;
    interpreter?: true;
  }) => ({
    school_id: school.id,
    id: newId(),
    thread_id: row.thread.id,
    author_id: people[row.author].personId,
    digest_id: row.digest ?? null,
    body: row.body,
    language: row.language,
    wants_interpreter: row.interpreter ?? false,
    sent_at: row.at.toISOString(),
  });
  const asked = message({
    thread: ofJoaquin,
    author: 'yolanda',
    body: 'Buenas tardes. ¿A qué hora puede quedarse Joaquín para practicar las ecuaciones?',
    language: null,
    at: days.at(days.day([4, 'mon']), 18),
  });
  await insertMany(school.db, 'thread_messages', [
    asked,
    message({
      thread: ofJoaquin,
      author: 'valdez',
      body: 'Buenas tardes. Los jueves de 3 a 4, en el salón 214. Lo espero.',
      language: 'es',
      at: days.at(days.day([4, 'tue']), 8),
    }),
    message({
      thread: ofIdris,
      author: 'hanan',
      body: 'شكرًا على رسالتكم. إدريس يحكي لنا كل مساء عن الخطوط والخزّان. هل يمكنني أن أتحدث معكم عن طريقة المساعدة في البيت؟',
      language: null,
      at: new Date(days.at(addDays(days.lastWeek, 4), 17).getTime() + 26 * 3_600_000),
      digest: letter?.id,
      interpreter: true,
    }),
  ]);
  await insertMany(school.db, 'thread_readings', [
    {
      school_id: school.id,
      id: newId(),
      message_id: asked.id,
      reader_id: people.valdez.personId,
      read_at: days.at(days.day([4, 'tue']), 8).toISOString(),
    },
  ]);
}
