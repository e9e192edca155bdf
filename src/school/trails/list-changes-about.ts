import { mayReadAudit } from '#core/policy/schools.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listNames } from '#school/people/list-names.ts';
import type { Change } from './list-changes.ts';

/**
 * What an office does about a person. Named one by one, since by act the trail is short: by person it would have to be
 * read from end to end.
 */
const ACTS_ABOUT_PEOPLE = [
  ...['account.ask-for-many', 'account.confirm-address', 'account.lock', 'account.make', 'account.move'],
  ...['account.moved', 'account.reset-password', 'account.restore', 'account.end-second-step'],
  ...['badge.end', 'badge.make', 'caseload.add', 'caseload.end', 'caseload.restore', 'caseload.take-back'],
  ...['class.enroll', 'class.move-student', 'class.take-out', 'class.add-teacher', 'class.end-teacher'],
  ...[
    'contact.add',
    'contact.check',
    'contact.end',
    'contact.restore',
    'contact.take-back',
    'contact.uncheck',
  ],
  ...[
    'guardianship.add',
    'guardianship.change',
    'guardianship.confirm',
    'guardianship.end',
    'guardianship.end-on',
  ],
  ...[
    'guardianship.undo-end',
    'invitation.accept',
    'invitation.mail',
    'invitation.print',
    'invitation.revoke',
  ],
  ...['person.merge', 'person.unmerge', 'name.add', 'name.correct', 'name.take-back'],
  ...['person.add', 'person.come-back', 'person.languages', 'person.leave'],
  ...['role.end', 'role.give', 'role.restore', 'role.take-back', 'student.leave', 'student.return'],
  ...['transfer.make', 'transfer.take-in', 'transfer.withdraw'],
];

/** What was changed about a person last, the newest first. Throws NotFound for others than leaders. */
export async function listChangesAbout(
  school: InSchool,
  { by, personId, count }: { by: Actor; personId: string; count: number },
): Promise<Change[]> {
  if (!mayReadAudit(by.standing)) throw new NotFound('There is no such page.');
  const lines = await school.db
    .selectFrom('audit_lines')
    .select(['id', 'at', 'actor_id', 'act', 'subject_kind'])
    .where('school_id', '=', school.id)
    .where('act', 'in', ACTS_ABOUT_PEOPLE)
    .where((e) => e(e.val(personId), '=', e.fn.any('subject_ids')))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
  const names = await listNames(school, {
    personIds: lines.flatMap(({ actor_id }) => actor_id ?? []),
    today: by.standing.today,
  });
  return lines.map(({ id, at, actor_id, act, subject_kind }) => ({
    id,
    at,
    actor: actor_id === null ? null : (names.get(actor_id)?.display ?? null),
    act,
    subject: subject_kind,
    count: 1,
  }));
}
