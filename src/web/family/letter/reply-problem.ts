import type { Speech } from '#locales/translate.ts';
import { MOST_LETTERS } from '#school/families/reply.ts';

/** A reply that could not be taken, to be shown again with its words. */
export interface ReplyProblem {
  readonly studentId: string;
  readonly body: string;
  readonly kind: 'empty' | 'too-long' | 'too-many';
  readonly status: 422 | 429;
}

/** What is wrong with the words of a reply, before anybody is asked; undefined where they can be taken. */
export function findReplyProblem({
  body,
  wantsInterpreter,
}: {
  body: string;
  wantsInterpreter: boolean;
}): Pick<ReplyProblem, 'kind' | 'status'> | undefined {
  if (body.trim() === '' && !wantsInterpreter) return { kind: 'empty', status: 422 };
  if ([...body.trim()].length > MOST_LETTERS) return { kind: 'too-long', status: 422 };
  return undefined;
}

/** The problem in the reader's language, to stand beside the box. */
export function sayReplyProblem({ kind }: ReplyProblem, speech: Speech): string {
  if (kind === 'empty') return speech.t('family.reply-empty');
  if (kind === 'too-long') return speech.t('family.reply-too-long', { count: MOST_LETTERS });
  return speech.t('family.too-many-replies');
}
