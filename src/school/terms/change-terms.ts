import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { makeChange } from '#school/classes/changes/make-change.ts';
import type { ChangedRows } from '#school/classes/changes/step.ts';
import { permitRoster } from '#school/classes/permit-roster.ts';
import { checkTerm, type TypedTerm } from './check-term.ts';

/** Adds a term. Throws NotFound for others than those who keep the roster, and Invalid. */
export async function addTerm(
  school: InSchool,
  { by, typed }: { by: Actor; typed: TypedTerm },
): Promise<{ termId: string; changeId: string }> {
  const relation = permitRoster(by);
  const after = await checkTerm(school, typed);
  const termId = newId();
  const changeId = await makeChange(school, {
    by,
    relation,
    act: 'term.add',
    subject: 'term',
    ids: [termId],
    steps: [{ table: 'terms', id: termId, before: null, after }],
  });
  return { termId, changeId };
}

/** Changes a term: its dates are looked at, and nothing is reset by them. Throws NotFound and Invalid. */
export async function reviseTerm(
  school: InSchool,
  { by, termId, typed }: { by: Actor; termId: string; typed: TypedTerm },
): Promise<{ changeId: string }> {
  const relation = permitRoster(by);
  const before = await getRow(school, termId);
  const after = await checkTerm(school, typed, termId);
  const changeId = await makeChange(school, {
    by,
    relation,
    act: 'term.change',
    subject: 'term',
    ids: [termId],
    steps: [{ table: 'terms', id: termId, before, after }],
  });
  return { changeId };
}

/** Takes a term off the year. The classes that met in it go on meeting. Throws NotFound. */
export async function endTerm(
  school: InSchool,
  { by, termId }: { by: Actor; termId: string },
): Promise<{ changeId: string }> {
  const relation = permitRoster(by);
  const before = await getRow(school, termId);
  const changeId = await makeChange(school, {
    by,
    relation,
    act: 'term.end',
    subject: 'term',
    ids: [termId],
    steps: [{ table: 'terms', id: termId, before, after: { ...before, ended_on: by.standing.today } }],
  });
  return { changeId };
}

async function getRow(school: InSchool, termId: string): Promise<ChangedRows['terms']> {
  const row = await school.db
    .selectFrom('terms')
    .select(['title', 'kind', 'starts_on', 'ends_on', 'school_year', 'parent_id', 'ended_on'])
    .where('school_id', '=', school.id)
    .where('id', '=', termId)
    .where('ended_on', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound('There is no such term.');
  return row;
}
