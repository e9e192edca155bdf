import { mayWriteAbout } from '#core/policy/messages.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listNames } from '#school/people/list-names.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { samePeople } from '#school/people/same-people.ts';
import { listDeliveries, type PartDelivery } from './list-deliveries.ts';
import { loadOwnWords } from './load-own-words.ts';
import { loadParts, type Part } from './load-parts.ts';
import type { OwnWords } from './render-part.ts';

/** A part of a week's message that has gone, or is going, to somebody. */
export interface SaidPart {
  readonly part: Part;
  readonly courseTitle: string;
  /** One for each adult it went to, with what the adult is called today */
  readonly deliveries: readonly (PartDelivery & { readonly adult: string })[];
}

/** What a student's family was told, newest week first. */
export interface SaidToFamily {
  readonly parts: readonly SaidPart[];
  readonly words: OwnWords;
}

/** So many parts are read back: a quarter of a year in one course. */
const NEWEST = 12;

/**
 * What the adults of a student were told in messages, in all courses, for who may write in the conversation about the
 * student; nothing for anybody else. The page that shows it writes the line of the look.
 */
export async function listSaidToFamily(
  school: InSchool,
  { by, studentId }: { by: Actor; studentId: string },
): Promise<SaidToFamily> {
  const { standing } = by;
  const facts = await loadStudentFacts(school, { studentId, today: standing.today });
  const relation = mayWriteAbout(standing, facts);
  if (relation !== 'teaches' && relation !== 'leads') return { parts: [], words: { goals: {}, tasks: {} } };
  const rows = await listSentParts(school, studentId);
  const parts = await loadParts(school, { partIds: rows.map(({ partId }) => partId) });
  const deliveries = await listDeliveries(
    school,
    parts.map(({ partId }) => partId),
  );
  const names = await listNames(school, {
    personIds: deliveries.map(({ adultId }) => adultId),
    today: standing.today,
  });
  const byPart = Map.groupBy(deliveries, ({ partId }) => partId);
  const found = new Map(parts.map((part) => [part.partId, part]));
  return {
    parts: rows.flatMap(({ partId, courseTitle }) => {
      const part = found.get(partId);
      if (!part) return [];
      const sent = (byPart.get(partId) ?? []).map((delivery) => ({
        ...delivery,
        adult: names.get(delivery.adultId)?.display ?? '',
      }));
      return [{ part, courseTitle, deliveries: sent }];
    }),
    words: await loadOwnWords(
      school,
      parts.flatMap(({ content }) => (content.kind === 'draft' ? [content.slots] : [])),
    ),
  };
}

/** The newest parts about the student that stand in a digest of anybody. */
async function listSentParts(school: InSchool, studentId: string) {
  const { all } = await samePeople(school, [studentId]);
  return school.db
    .selectFrom('message_parts as p')
    .innerJoin('courses as c', (join) =>
      join.onRef('c.school_id', '=', 'p.school_id').onRef('c.id', '=', 'p.course_id'),
    )
    .select(['p.id as partId', 'c.title as courseTitle'])
    .where('p.school_id', '=', school.id)
    .where('p.student_id', 'in', all)
    .where((e) =>
      e.exists(
        e
          .selectFrom('digest_parts as d')
          .select('d.id')
          .where('d.school_id', '=', school.id)
          .whereRef('d.part_id', '=', 'p.id'),
      ),
    )
    .orderBy('p.week_on', 'desc')
    .orderBy('c.title')
    .orderBy('p.id')
    .limit(NEWEST)
    .execute();
}
