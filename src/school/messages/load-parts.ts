import type { PartDraft } from '#core/messages/part.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { samePeople } from '#school/people/same-people.ts';
import { listWithdrawn } from './list-withdrawn.ts';
import { readContent, sourcesOf } from './read-content.ts';

/** A part with the version that holds and what was last decided about it. */
export interface Part {
  readonly partId: string;
  readonly studentId: string;
  readonly courseId: string;
  readonly week: string;
  readonly versionId: string;
  readonly ordinal: number;
  readonly content: PartDraft;
  /** Who edited the version; none for a draft */
  readonly editedBy: string | null;
  readonly decision: 'approved' | 'not-this-week' | 'taken-back' | null;
  /** The version that was decided on */
  readonly decidedVersionId: string | null;
  readonly decidedBy: string | null;
  /** Ids of evidence and feedback that its sentences rest on and that were withdrawn since */
  readonly withdrawn: readonly string[];
}

/**
 * The parts of students in a course and week, or parts by their ids. A part that was made under an alias is the
 * student's; where both have one, the one under the student's own id.
 */
export async function loadParts(
  school: InSchool,
  which:
    | { readonly partIds: readonly string[] }
    | { readonly courseId: string; readonly week: string; readonly studentIds: readonly string[] },
): Promise<Part[]> {
  const ids = 'partIds' in which ? which.partIds : which.studentIds;
  if (ids.length === 0) return [];
  const people = await samePeople(school, 'partIds' in which ? [] : ids);
  const parts = school.db
    .selectFrom('message_parts as p')
    .innerJoin('message_part_versions as v', (join) =>
      join.onRef('v.school_id', '=', 'p.school_id').onRef('v.part_id', '=', 'p.id'),
    )
    .leftJoin('message_part_decisions as d', (join) =>
      join
        .onRef('d.school_id', '=', 'p.school_id')
        .onRef('d.part_id', '=', 'p.id')
        .on('d.school_id', '=', school.id),
    )
    .distinctOn('p.id')
    .select([
      'p.id as partId',
      'p.student_id as studentId',
      'p.course_id as courseId',
      'p.week_on as week',
      'v.id as versionId',
      'v.ordinal',
      'v.content',
      'v.made_by as editedBy',
      'd.decision',
      'd.version_id as decidedVersionId',
      'd.decided_by as decidedBy',
    ])
    .where('p.school_id', '=', school.id)
    .orderBy('p.id')
    .orderBy('v.ordinal', 'desc')
    .orderBy('d.decided_at', (order) => order.desc().nullsLast())
    .orderBy('d.id', 'desc');
  const rows = await ('partIds' in which
    ? parts.where('p.id', 'in', ids)
    : parts
        .where('p.course_id', '=', which.courseId)
        .where('p.week_on', '=', which.week)
        .where('p.student_id', 'in', people.all)
  ).execute();
  const { keptOf } =
    'partIds' in which
      ? await samePeople(
          school,
          rows.map(({ studentId }) => studentId),
        )
      : people;
  const chosen = 'partIds' in which ? rows : ownFirst(rows, keptOf);
  const read = chosen.map((row) => ({
    ...row,
    studentId: keptOf(row.studentId),
    content: readContent(row.content),
  }));
  const withdrawn = await listWithdrawn(school, [
    ...new Set(read.flatMap(({ content }) => sourcesOf(content))),
  ]);
  return read.map(({ decision, ...row }) => ({
    ...row,
    decision: decision as Part['decision'],
    withdrawn: [...new Set(sourcesOf(row.content))].filter((id) => withdrawn.has(id)),
  }));
}

function ownFirst<Row extends { readonly studentId: string }>(
  rows: readonly Row[],
  keptOf: (id: string) => string,
): Row[] {
  const isOwn = ({ studentId }: Row) => keptOf(studentId) === studentId;
  return [...Map.groupBy(rows, ({ studentId }) => keptOf(studentId)).values()].flatMap(
    (ofStudent) => ofStudent.find(isOwn) ?? ofStudent[0] ?? [],
  );
}
