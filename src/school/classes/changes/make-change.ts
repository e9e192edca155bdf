import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type AuditLine, writeAudit } from '#school/audit/write-audit.ts';
import type { Step } from './step.ts';
import { writeRow } from './write-row.ts';

/** A change to classes, who is in them, or terms: what happens to which row, and how the trail names it. */
export interface Change {
  readonly by: Actor;
  readonly relation: Relation;
  /** noun.verb, such as class.move-student */
  readonly act: string;
  readonly subject: string;
  readonly ids: readonly string[];
  readonly detail?: NonNullable<AuditLine['detail']>;
  readonly steps: readonly Step[];
}

/** Makes a change row by row, keeps what was before, and writes its audit line. Answers the id that undoes it. */
export async function makeChange(school: InSchool, change: Change): Promise<string> {
  for (const step of change.steps) await writeRow(school, step, { from: step.before, to: step.after });
  return keepChange(school, change);
}

/** Keeps a change whose rows the caller has written, and writes its audit line. Answers the id that undoes it. */
export async function keepChange(school: InSchool, change: Change): Promise<string> {
  const { by, relation, act, subject, ids, detail, steps } = change;
  const id = newId();
  await school.db
    .insertInto('undoable_changes')
    .values({
      school_id: school.id,
      id,
      act,
      steps: JSON.stringify(steps),
      made_by: by.standing.personId,
      made_at: by.now,
    })
    .execute();
  await writeAudit(school, by, { act, relation, subject, ids, ...(detail && { detail }) });
  return id;
}
