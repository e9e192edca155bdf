import type { MessageKey, Speech } from '#locales/translate.ts';
import type { Change } from '#school/trails/list-changes.ts';

/** Acts of the audit trail by the message that says them; each takes how many. */
const counted = {
  'account.make': 'leader.did.make-accounts',
  'badge.end': 'doors.did.end',
  'badge.make': 'doors.did.make',
  'class.add': 'classes.did-add',
  'class.change': 'classes.did-change',
  'class.end': 'classes.did-end',
  'class.enroll': 'classes.did-enroll',
  'class.move-student': 'classes.did-move',
  'class.take-out': 'classes.did-take-out',
  'evidence.record': 'leader.did.record-evidence',
  'evidence.restore': 'leader.did.restore-evidence',
  'evidence.withdraw': 'leader.did.withdraw-evidence',
  'feedback.give': 'leader.did.give-feedback',
  'feedback.open': 'leader.did.open-feedback',
  'feedback.withdraw': 'leader.did.withdraw-feedback',
  'goal.add': 'leader.did.adopt-goal',
  'goal.adopt': 'leader.did.adopt-goal',
  'goal.align': 'leader.did.align-goal',
  'goal.carry': 'classes.did-carry-goals',
  'goal.create': 'leader.did.create-goal',
  'goal.return': 'leader.did.return-goal',
  'goal.reword': 'leader.did.word-goal',
  'goal.set-aside': 'leader.did.set-aside-goal',
  'goal.word': 'leader.did.word-goal',
  'import.apply': 'leader.did.apply-import',
  'message.approve': 'leader.did.approve-messages',
  'message.draft': 'leader.did.draft-messages',
  'message.edit': 'leader.did.edit-messages',
  'message.send-again': 'leader.did.send-again',
  'message.skip': 'leader.did.hold-messages',
  'message.take-back': 'leader.did.hold-messages',
  'message.undo-edit': 'leader.did.edit-messages',
  'rubric.revise': 'leader.did.revise-rubric',
  'task.create': 'leader.did.create-tasks',
  'task.restore': 'leader.did.plan-tasks',
  'task.retire': 'leader.did.plan-tasks',
  'task.revise': 'leader.did.plan-tasks',
  'term.add': 'classes.did-terms',
  'term.change': 'classes.did-terms',
  'term.end': 'classes.did-terms',
  'thread.answer': 'leader.did.answer-family',
  'unit.create': 'leader.did.create-units',
  'unit.restore': 'leader.did.plan-units',
  'unit.retire': 'leader.did.plan-units',
  'unit.revise': 'leader.did.plan-units',
} as const satisfies Record<string, MessageKey>;

/** Acts of which the number says nothing. */
const plain = {
  'account.add-passkey': 'security.did-add-passkey',
  'account.change-password': 'security.did-change-password',
  'account.end-second-step': 'security.did-end-second-step',
  'account.end-sessions': 'security.did-end-sessions',
  'account.remove-passkey': 'security.did-remove-passkey',
  'account.remove-second-step': 'security.did-remove-second-step',
  'account.renew-codes': 'security.did-renew-codes',
  'account.reset-password': 'leader.did.reset-password',
  'account.set-second-step': 'security.did-set-second-step',
  'counts.publish': 'leader.did.publish-counts',
  'account.tie': 'doors.did.tie',
  'badge.rule': 'doors.did.rule',
  'badge.sign-in': 'doors.did.sign-in',
  'class.add-teacher': 'classes.did-teachers',
  'class.add-teacher-undo': 'classes.did-undo',
  'class.add-undo': 'classes.did-undo',
  'class.change-teacher': 'classes.did-teachers',
  'class.change-teacher-undo': 'classes.did-undo',
  'class.change-undo': 'classes.did-undo',
  'class.end-teacher': 'classes.did-teachers',
  'class.end-teacher-undo': 'classes.did-undo',
  'class.end-undo': 'classes.did-undo',
  'class.enroll-undo': 'classes.did-undo',
  'class.move-student-undo': 'classes.did-undo',
  'class.take-out-undo': 'classes.did-undo',
  'family.choose-messages': 'leader.did.choose-messages',
  'goal.carry-undo': 'leader.did.undo-goal',
  'goal.order': 'leader.did.order-goals',
  'goal.undo': 'leader.did.undo-goal',
  'import.leave': 'imports.did-leave',
  'import.undo': 'imports.did-undo',
  'import.upload': 'imports.did-upload',
  'link.revoke': 'leader.did.end-links',
  'school.choose-sign-in': 'security.did-choose-sign-in',
  'scale.start': 'leader.did.start-scale',
  'term.add-undo': 'classes.did-undo',
  'term.change-undo': 'classes.did-undo',
  'term.end-undo': 'classes.did-undo',
  'thread.read': 'leader.did.read-thread',
  'thread.reply': 'leader.did.reply-family',
  'year.make': 'classes.did-make-year',
  'year.raise-grades': 'classes.did-raise-grades',
  'year.undo': 'classes.did-undo-year',
} as const satisfies Record<string, MessageKey>;

/** What was done, in the reader's words; an act without a sentence is named as the trail names it. */
export function sayChange({ act, count }: Pick<Change, 'act' | 'count'>, { t }: Speech): string {
  if (has(counted, act)) return t(counted[act], { count });
  if (has(plain, act)) return t(plain[act]);
  return t('leader.did.other', { act, count });
}

function has<Sentences extends object>(sentences: Sentences, act: string): act is keyof Sentences & string {
  return Object.hasOwn(sentences, act);
}
