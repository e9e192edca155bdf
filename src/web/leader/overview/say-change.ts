import type { MessageKey, Speech } from '#locales/translate.ts';
import type { Change } from '#school/audit/list-changes.ts';

/** Acts of the audit trail by the message that says them; each takes how many. */
const sentences = {
  'evidence.record': 'leader.did.record-evidence',
  'evidence.withdraw': 'leader.did.withdraw-evidence',
  'feedback.give': 'leader.did.give-feedback',
  'feedback.open': 'leader.did.open-feedback',
  'feedback.withdraw': 'leader.did.withdraw-feedback',
  'goal.adopt': 'leader.did.adopt-goal',
  'goal.create': 'leader.did.create-goal',
  'goal.set-aside': 'leader.did.set-aside-goal',
  'goal.return': 'leader.did.return-goal',
  'goal.reword': 'leader.did.word-goal',
  'goal.word': 'leader.did.word-goal',
  'rubric.revise': 'leader.did.revise-rubric',
} as const satisfies Record<string, MessageKey>;

/** What was done, in the reader's words; an act without a sentence is named as the trail names it. */
export function sayChange({ act, count }: Pick<Change, 'act' | 'count'>, { t }: Speech): string {
  return isKnown(act) ? t(sentences[act], { count }) : t('leader.did.other', { act, count });
}

function isKnown(act: string): act is keyof typeof sentences {
  return Object.hasOwn(sentences, act);
}
