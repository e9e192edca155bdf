import type { SelectQueryBuilder } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { DB } from '#platform/db/tables.generated.ts';
import { together } from '#platform/db/together.ts';
import { listFiles } from '#school/files/list-files.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { listNames } from '#school/people/list-names.ts';
import type { Artefact } from './artefact.ts';
import { isStanding } from './is-standing.ts';

/**
 * What stands of a student's work at a task, the latest attempt first, or on a day of observation; in the order in
 * which it was added. Asks no permission: who may read the student's record may read this, and the page's look is one.
 */
export async function listArtefacts(
  school: InSchool,
  { studentId, taskId, today }: { studentId: string; taskId: string | undefined; today: string },
): Promise<Artefact[]> {
  const rows = await artefacts(school, studentId)
    .$if(taskId !== undefined, (some) => some.where('a.task_id', '=', taskId ?? null))
    .$if(taskId === undefined, (some) => some.where('a.task_id', 'is', null).where('a.worked_on', '=', today))
    .orderBy('a.attempt', 'desc')
    .orderBy('a.added_at')
    .orderBy('a.id')
    .execute();
  return describe(school, { rows, today });
}

/** The same of occasions that were judged, by the occasion's id, for the lines of evidence. Asks no permission. */
export async function artefactsOfOccasions(
  school: InSchool,
  { studentId, occasionIds, today }: { studentId: string; occasionIds: readonly string[]; today: string },
): Promise<ReadonlyMap<string, readonly Artefact[]>> {
  if (occasionIds.length === 0) return new Map();
  const rows = await artefacts(school, studentId)
    .innerJoin('occasions as o', (join) =>
      join
        .onRef('o.school_id', '=', 'a.school_id')
        .on('o.school_id', '=', school.id)
        .on('o.student_id', '=', idsOfPerson(school, studentId))
        .on((e) =>
          e.or([
            e.and([e('o.task_id', '=', e.ref('a.task_id')), e('o.attempt', '=', e.ref('a.attempt'))]),
            e.and([
              e('o.task_id', 'is', null),
              e('a.task_id', 'is', null),
              e('o.worked_on', '=', e.ref('a.worked_on')),
            ]),
          ]),
        ),
    )
    .select('o.id as occasionId')
    .where('o.id', 'in', [...new Set(occasionIds)])
    .orderBy('a.added_at')
    .orderBy('a.id')
    .execute();
  const described = await describe(school, { rows, today });
  const of = Map.groupBy(described, (_, at) => rows[at]?.occasionId ?? '');
  return of;
}

/** These artefacts where they stand, by id. Asks no permission. */
export async function artefactsById(
  school: InSchool,
  { artefactIds, today }: { artefactIds: readonly string[]; today: string },
): Promise<ReadonlyMap<string, Artefact>> {
  if (artefactIds.length === 0) return new Map();
  const rows = await everyArtefact(school)
    .where('a.id', 'in', [...artefactIds])
    .execute();
  const described = await describe(school, { rows, today });
  return new Map(described.map((each) => [each.artefactId, each]));
}

interface Row {
  readonly artefactId: string;
  readonly taskId: string | null;
  readonly attempt: number;
  readonly workedOn: string;
  readonly title: string | null;
  readonly fileId: string | null;
  readonly address: string | null;
  readonly body: string | null;
  readonly language: string | null;
  readonly addedById: string;
  readonly addedAt: Date;
}

type OfArtefacts = SelectQueryBuilder<DB & { a: DB['artefacts'] }, 'a', Row>;

function artefacts(school: InSchool, studentId: string): OfArtefacts {
  return everyArtefact(school).where('a.student_id', '=', idsOfPerson(school, studentId));
}

function everyArtefact(school: InSchool): OfArtefacts {
  return school.db
    .selectFrom('artefacts as a')
    .select(['a.id as artefactId', 'a.task_id as taskId', 'a.attempt', 'a.worked_on as workedOn', 'a.title'])
    .select(['a.file_id as fileId', 'a.address', 'a.body', 'a.language'])
    .select(['a.added_by as addedById', 'a.added_at as addedAt'])
    .where('a.school_id', '=', school.id)
    .where(isStanding(school)) as OfArtefacts;
}

async function describe(
  school: InSchool,
  { rows, today }: { rows: readonly Row[]; today: string },
): Promise<Artefact[]> {
  const [files, names] = await together([
    listFiles(
      school,
      rows.flatMap(({ fileId }) => fileId ?? []),
    ),
    listNames(school, { personIds: rows.map(({ addedById }) => addedById), today }),
  ]);
  return rows.map(({ fileId, address, body, language, addedById, ...row }) => ({
    artefactId: row.artefactId,
    taskId: row.taskId,
    attempt: row.attempt,
    workedOn: row.workedOn,
    title: row.title,
    content: contentOf({ file: fileId === null ? undefined : files.get(fileId), address, body, language }),
    addedBy: names.get(addedById)?.display ?? '',
    addedAt: row.addedAt,
  }));
}

function contentOf({
  file,
  address,
  body,
  language,
}: Pick<Row, 'address' | 'body' | 'language'> & {
  readonly file: Extract<Artefact['content'], { kind: 'file' }>['file'] | undefined;
}): Artefact['content'] {
  if (file) return { kind: 'file', file };
  if (address !== null) return { kind: 'link', address };
  return { kind: 'text', body: body ?? '', language: language ?? 'en' };
}
