import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
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
  await school.db
    .insertInto('audit_lines')
    .values({
      school_id: school.id,
      id: newId(),
      actor_id: by?.standing.personId ?? null,
      act: line.act,
      relation: line.relation,
      subject_kind: line.subject,
      subject_ids: [...line.ids],
      request_id: by?.requestId ?? null,
      address: by?.address ?? null,
      detail: JSON.stringify(line.detail ?? {}),
    })
    .execute();
}
