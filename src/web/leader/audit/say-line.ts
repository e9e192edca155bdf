import type { MessageKey, Speech } from '#locales/translate.ts';
import type { TrailLine } from '#school/trails/lines/list-lines.ts';
import { sayChange } from '../overview/say-change.ts';

/** What was looked at, by the act of the trail; each takes how many. */
export const saidLooks = {
  'audit.download': 'trails.look-download',
  'audit.look': 'trails.look-audit',
  'caseload.look': 'trails.look-records',
  'class.look': 'trails.look-class',
  'guardianship.look': 'trails.look-family',
  'import.look': 'trails.look-import',
  'invitation.look': 'trails.look-invitations',
  'message.look': 'trails.look-messages',
  'outbox.look': 'trails.look-outbox',
  'people.look': 'trails.look-people',
  'person.look': 'trails.look-person',
  'student.look': 'trails.look-records',
  'thread.look': 'trails.look-threads',
} as const satisfies Record<string, MessageKey>;

const relations = {
  teaches: 'trails.relation-teaches',
  leads: 'trails.relation-leads',
  'teaches ENL': 'trails.relation-enl',
  counsels: 'trails.relation-counsels',
  'is the student': 'trails.relation-student',
  'is family': 'trails.relation-family',
  'is staff': 'trails.relation-staff',
  'reads for the district': 'trails.relation-district',
  program: 'trails.relation-program',
} as const satisfies Record<string, MessageKey>;

/** What was done or looked at, in the reader's words. */
export function sayLine({ act, count }: Pick<TrailLine, 'act' | 'count'>, speech: Speech): string {
  if (Object.hasOwn(saidLooks, act)) return speech.t(saidLooks[act as keyof typeof saidLooks], { count });
  return sayChange({ act, count }, speech);
}

/** By which relation it was allowed, in the reader's words. */
export function sayRelation(relation: string, { t }: Speech): string {
  return Object.hasOwn(relations, relation) ? t(relations[relation as keyof typeof relations]) : relation;
}
