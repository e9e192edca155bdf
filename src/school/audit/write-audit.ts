import { type QueryCreator, sql } from 'kysely';
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
  /** Each of them once, and beside each the id of the row by which the line is found */
  readonly foundBy: string[];
  readonly foundByIds: string[];
  readonly requestId: string | null;
  readonly address: string | null;
  readonly detail: string;
}

/** A line as the values of `drawAudit`. */
export function auditValues(school: InSchool, by: Actor | undefined, line: AuditLine): AuditValues {
  const foundBy = [...new Set(line.ids)];
  return {
    auditSchoolId: school.id,
    auditId: newId(),
    actorId: by?.standing.personId ?? null,
    act: line.act,
    relation: line.relation,
    subject: line.subject,
    subjectIds: [...line.ids],
    foundBy,
    foundByIds: foundBy.map(() => newId()),
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

/** Draws the statement that writes by what a line is found; part of the one that writes the line. */
export function drawAuditSubjects(db: QueryCreator<DB>, given: AuditValues) {
  return db
    .insertInto('audit_subjects')
    .columns(['school_id', 'id', 'subject_id', 'line_id'])
    .expression(
      db
        .selectFrom(
          sql<{
            id: string;
            subject_id: string;
          }>`unnest(${given.foundByIds}::uuid[], ${given.foundBy}::uuid[])`.as<'s'>(sql`s(id, subject_id)`),
        )
        .select([
          sql<string>`${given.auditSchoolId}::uuid`.as('school_id'),
          's.id',
          's.subject_id',
          sql<string>`${given.auditId}::uuid`.as('line_id'),
        ]),
    );
}

const insert = prepareStatement<AuditValues, unknown>((db, given) =>
  db
    .with('line', (part) => drawAudit(part, given))
    .with('found', (part) => drawAuditSubjects(part, given))
    .selectNoFrom((e) => e.lit(1).as('written')),
);
