import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { Done, Problem, Severity } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/problem-codes.ts';
import { findDraft } from './find-draft.ts';

/** Which problems of a file are wanted; what is left out holds for all. */
export interface ProblemFilter {
  readonly severity?: Severity | undefined;
  readonly code?: string | undefined;
  readonly file?: string | undefined;
  /** Words that stand in the value, the column or the file */
  readonly search?: string | undefined;
}

export interface ProblemPage {
  readonly problems: readonly Problem[];
  /** How many of those kept the filter lets through */
  readonly total: number;
}

interface Asked {
  readonly by: Actor;
  readonly draftId: string;
  readonly filter: ProblemFilter;
  readonly from: number;
  readonly count: number;
}

/** Problems of an uploaded file, the gravest first. Throws NotFound where it is not there or not the asker's. */
export async function listProblems(
  school: InSchool,
  { by, draftId, filter, from, count }: Asked,
): Promise<ProblemPage> {
  await findDraft(school, { by, draftId });
  const { severity, code, file, search } = filter;
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : undefined;
  const wanted = school.db
    .selectFrom('import_problems')
    .where('school_id', '=', school.id)
    .where('draft_id', '=', draftId)
    .$if(severity !== undefined, (query) => query.where('severity', '=', severity ?? ''))
    .$if(code !== undefined, (query) => query.where('code', '=', code ?? ''))
    .$if(file !== undefined, (query) => query.where('file', '=', file ?? ''))
    .$if(like !== undefined, (query) =>
      query.where(sql<boolean>`concat_ws(' ', value, meant, column_name, file) ilike ${like ?? ''}`),
    );
  const { total } = await wanted
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await wanted
    .select(['severity', 'code', 'done', 'file', 'row_number', 'column_name', 'value', 'meant'])
    .orderBy('position')
    .offset(from)
    .limit(count)
    .execute();
  const problems = rows.map(({ row_number, column_name, meant, ...row }) => ({
    file: row.file,
    row: row_number,
    column: column_name,
    value: row.value,
    severity: row.severity as Severity,
    code: row.code as ProblemCode,
    done: row.done as Done,
    to: meant,
  }));
  return { problems, total };
}
