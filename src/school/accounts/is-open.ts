import { expressionBuilder } from 'kysely';
import type { DB } from '#platform/db/tables.generated.ts';

const e = expressionBuilder<DB & { readonly m: DB['memberships'] }, 'm'>();

/** Whether no lock of a school stands on a membership `m`. */
export const isOpen = e.not(
  e.exists(
    e
      .selectFrom('membership_locks as l')
      .select('l.id')
      .whereRef('l.membership_id', '=', 'm.id')
      .where('l.restored_at', 'is', null),
  ),
);
