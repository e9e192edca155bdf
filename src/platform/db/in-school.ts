import { setTimeout } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import { ChangedMeanwhile } from '#platform/failures/failures.ts';
import type { Database } from './connect.ts';
import { isId } from './new-id.ts';

/** A transaction that sees the rows of one school, and that school's id for the statements to name. */
export interface InSchool {
  readonly id: string;
  readonly db: Database;
  /** The same was tried before and met another transaction: now it is better to lock first */
  readonly isAgain?: true;
}

/** So often a transaction is tried that meets others. */
const TRIES = 6;
/** So long two that met stay apart at most before the first try anew, in milliseconds; before each further one longer. */
const APART = 15;
/** PostgreSQL's words for "the two of you cannot both go on". */
const MET_ANOTHER = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction of one school and commits it; any error rolls everything back. Where it met
 * another transaction (a deadlock, or ChangedMeanwhile) it is run anew, so it may do nothing but work on records.
 * A transaction without a school sees no school-owned row at all.
 */
export async function inSchool<Result>(
  database: Database,
  schoolId: string,
  work: (school: InSchool) => Promise<Result>,
): Promise<Result> {
  for (let turn = 1; ; turn += 1)
    try {
      return await inTransaction(database, settingSchool(schoolId), (db) =>
        work({ id: schoolId, db, ...(turn > 1 && { isAgain: true }) }),
      );
    } catch (error) {
      if (turn === TRIES || !metAnother(error)) throw error;
      await setTimeout(Math.random() * APART * turn);
    }
}

function metAnother(error: unknown): boolean {
  return error instanceof ChangedMeanwhile || MET_ANOTHER.has((error as { code?: string }).code ?? '');
}

/**
 * Runs `work` in one transaction that moves from school to school: `enter(id)` sets the school of the
 * statements that follow. For imports that hold several schools in one file.
 */
export async function acrossSchools<Result>(
  database: Database,
  work: (enter: (schoolId: string) => Promise<InSchool>, db: Database) => Promise<Result>,
): Promise<Result> {
  return inTransaction(database, '', (db) =>
    work(async (schoolId) => {
      await db.executeQuery(CompiledQuery.raw(settingSchool(schoolId)));
      return { id: schoolId, db };
    }, db),
  );
}

/** Only the statement `set local` travels to the other nodes of a Citus cluster, and only with the first line. */
function settingSchool(schoolId: string): string {
  if (!isId(schoolId)) throw new TypeError('A school id must be a UUID');
  return `set local citus.propagate_set_commands = 'local'; set local app.school_id = '${schoolId}';`;
}

async function inTransaction<Result>(
  database: Database,
  settings: string,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  return database.connection().execute(async (db) => {
    // Without parameters PostgreSQL takes several statements at once; what `work` asks first travels with them.
    const begun = db.executeQuery(CompiledQuery.raw(`begin; ${settings}`));
    // Heard below, once the work has ended.
    begun.catch(() => undefined);
    try {
      const result = await work(db);
      await begun;
      await db.executeQuery(CompiledQuery.raw('commit'));
      return result;
    } catch (error) {
      await db.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
      throw error;
    }
  });
}
