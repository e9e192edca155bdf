import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { listFiles } from '#school/files/list-files.ts';
import { levelReader } from '#school/scales/level-reader.ts';
import type { Exemplar } from './exemplar.ts';
import { isRetired } from './is-retired.ts';

/**
 * The exemplars of goals, by goal, in the order in which they were added; those that were retired only where the page is
 * about keeping them. Asks no permission: who may read the goal may read them.
 */
export async function listExemplars(
  school: InSchool,
  { goalIds, withRetired = false }: { goalIds: readonly string[]; withRetired?: boolean },
): Promise<ReadonlyMap<string, readonly Exemplar[]>> {
  if (goalIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('exemplars as x')
    .select(['x.id as exemplarId', 'x.goal_id as goalId', 'x.level', 'x.scale_version_id as scaleVersionId'])
    .select(['x.title', 'x.reason', 'x.language', 'x.file_id as fileId', 'x.address', 'x.body'])
    .select(['x.body_language as bodyLanguage', isRetired(school).as('isRetired')])
    .where('x.school_id', '=', school.id)
    .where('x.goal_id', 'in', [...new Set(goalIds)])
    .orderBy('x.added_at')
    .orderBy('x.id')
    .execute();
  const standing = rows.filter((row) => withRetired || !row.isRetired);
  const [files, readLevel] = await together([
    listFiles(
      school,
      standing.flatMap(({ fileId }) => fileId ?? []),
    ),
    levelReader(
      school,
      standing.map(({ scaleVersionId }) => scaleVersionId),
    ),
  ]);
  const exemplars = standing.map((row): Exemplar => {
    const { exemplarId, goalId, title, reason, language, fileId, address, body, bodyLanguage } = row;
    const file = fileId === null ? undefined : files.get(fileId);
    return {
      exemplarId,
      goalId,
      // A new scale may read a level as lying between two of its own.
      level: Math.round(readLevel(row)),
      title,
      reason,
      language,
      content: file
        ? { kind: 'file', file }
        : address !== null
          ? { kind: 'link', address }
          : { kind: 'text', body: body ?? '', language: bodyLanguage ?? language },
      isRetired: Boolean(row.isRetired),
    };
  });
  return Map.groupBy(exemplars, ({ goalId }) => goalId);
}
