import { type Choice, usualChoice } from '#core/mastery/choose-method.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/**
 * The method that each of these choices names (null: the usual one), with its settings, so that a page can say it. Asks
 * no permission.
 */
export async function listChosenMethods(
  school: InSchool,
  calculationIds: readonly (string | null)[],
): Promise<(calculationId: string | null) => Choice> {
  const ids = [...new Set(calculationIds.filter((id) => id !== null))];
  const rows =
    ids.length === 0
      ? []
      : await school.db
          .selectFrom('calculations')
          .select(['id', 'method', 'settings'])
          .where('school_id', '=', school.id)
          .where('id', 'in', ids)
          .execute();
  const chosen = new Map(
    rows.map(({ id, method, settings }) => [id, method === null ? usualChoice : { key: method, settings }]),
  );
  return (id) => (id === null ? usualChoice : (chosen.get(id) ?? usualChoice));
}
