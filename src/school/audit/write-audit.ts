import type { QueryCreator } from 'kysely';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';
import type { DB } from '#platform/db/tables.generated.ts';
import type { Actor } from './actor.ts';

/** What happened, to be written in the transaction in which it happens. */
export interface AuditLine {
  /** noun.verb, such as evidence.record; looks end in .look */
  readonly act: string;
  readonly relation: Relation;
  /** Noun of the ids, such as student */
  readonly subject: string;
  readonly ids: readonly string[];
  /** What else matters; never words about a child */
  readonly detail?: Record<string, string | number | boolean | null>;
}

/** Writes one line of the audit trail. A look at several records is one line with all ids shown. */
export async function writeAudit(school: InSchool, by: Actor | undefined, line: AuditLine): Promise<void> {
  await insert(school.db, auditValues(school, by, line));
}

/** What `drawAudit` is given. */
export interface AuditValues {
  readonly auditSchoolId: string;
  readonly auditId: string;
  readonly actorId: string | null;
  readonly act: string;
  readonly relation: Relation;
  readonly subject: string;
  readonly subjectIds: string[];
  readonly requestId: string | null;
  readonly address: string | null;
  readonly detail: string;
}

/** A line as the values of `drawAudit`. */
export function auditValues(school: InSchool, by: Actor | undefined, line: AuditLine): AuditValues {
  return {
    auditSchoolId: school.id,
    auditId: newId(),
    actorId: by?.standing.personId ?? null,
    act: line.act,
    relation: line.relation,
    subject: line.subject,
    subjectIds: [...line.ids],
    requestId: by?.requestId ?? null,
    address: by?.address ?? null,
    detail: JSON.stringify(line.detail ?? {}),
  };
}

/** Draws the statement that writes a line; alone or as a part of a larger one. */
export function drawAudit(db: QueryCreator<DB>, given: AuditValues) {
  return db.insertInto('audit_lines').values({
    school_id: given.auditSchoolId,
    id: given.auditId,
    actor_id: given.actorId,
    act: given.act,
    relation: given.relation,
    subject_kind: given.subject,
    subject_ids: given.subjectIds,
    request_id: given.requestId,
    address: given.address,
    detail: given.detail,
  });
}

const insert = prepareStatement<AuditValues, unknown>(drawAudit);
