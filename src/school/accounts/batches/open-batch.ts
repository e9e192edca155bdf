import { mayChangeSignIns } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listNames } from '#school/people/list-names.ts';
import { openPassword } from './seal-password.ts';

/** Somebody of a batch. */
export interface BatchPerson {
  readonly personId: string;
  readonly name: string;
  readonly state: 'waiting' | 'made' | 'not-made';
  /** Why none was made, as a word such as address-shared */
  readonly problem: string | null;
  readonly signInName: string | null;
  /** The first password, where this browser may read it still */
  readonly password: string | undefined;
  /** Whether a password was made at all: who signs in by link has none */
  readonly hasPassword: boolean;
}

/** Sign-ins made for many, as far as they are. */
export interface OpenedBatch {
  readonly batchId: string;
  readonly done: number;
  readonly total: number;
  readonly openUntil: Date;
  /** Whether the passwords were taken away */
  readonly isEmptied: boolean;
  /** By class, in the order of the sheet */
  readonly groups: readonly { readonly title: string; readonly people: readonly BatchPerson[] }[];
}

/**
 * A batch of sign-ins; its passwords open with the private key that only the browser that asked has. Throws NotFound
 * for others than leaders and where there is no such batch.
 */
export async function openBatch(
  school: InSchool,
  { by, batchId, privateKey }: { by: Actor; batchId: string; privateKey: string | undefined },
): Promise<OpenedBatch> {
  if (!mayChangeSignIns(by.standing) || !isId(batchId)) throw new NotFound('There is no such page.');
  const batch = await school.db
    .selectFrom('account_batches')
    .select(['open_until as openUntil', 'emptied_at as emptiedAt'])
    .where('school_id', '=', school.id)
    .where('id', '=', batchId)
    .executeTakeFirst();
  if (!batch) throw new NotFound('There is no such page.');
  const rows = await school.db
    .selectFrom('account_batch_people')
    .select(['person_id as personId', 'group_title as group', 'state', 'problem'])
    .select(['sign_in_name as signInName', 'sealed_password as sealed'])
    .where('school_id', '=', school.id)
    .where('batch_id', '=', batchId)
    .orderBy('position')
    .execute();
  const isOver = batch.emptiedAt !== null || batch.openUntil <= by.now;
  const names = await listNames(school, {
    personIds: rows.map(({ personId }) => personId),
    today: by.standing.today,
  });
  const people = rows.map((row) => ({
    group: row.group,
    personId: row.personId,
    name: names.get(row.personId)?.display ?? '',
    state: row.state as BatchPerson['state'],
    problem: row.problem,
    signInName: row.signInName,
    hasPassword: row.sealed !== null,
    password:
      row.sealed && privateKey !== undefined && !isOver ? openPassword(row.sealed, privateKey) : undefined,
  }));
  return {
    batchId,
    done: rows.filter(({ state }) => state !== 'waiting').length,
    total: rows.length,
    openUntil: batch.openUntil,
    isEmptied: isOver,
    groups: [...Map.groupBy(people, ({ group }) => group)].map(([title, members]) => ({
      title,
      people: members.map(({ group: _, ...person }) => person),
    })),
  };
}
