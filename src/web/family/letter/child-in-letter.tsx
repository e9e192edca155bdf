import { MOST_LETTERS } from '#school/families/reply.ts';
import type { DigestChild } from '#school/messages/digest-content.ts';
import type { OwnWords } from '#school/messages/render-part.ts';
import { ChildWords } from './child-words.tsx';
import { Conversation } from './conversation.tsx';
import { ReplyForm } from './reply-form.tsx';
import type { OpenLetter } from './with-link.tsx';

/** A reply that could not be taken, to be shown again with its words. */
export interface ReplyProblem {
  readonly studentId: string;
  readonly body: string;
  readonly kind: 'empty' | 'too-long' | 'too-many';
  readonly status: 422 | 429;
}

const NO_WORDS: OwnWords = { goals: {}, tasks: {} };

/** One child: a letter per course, what was written to and fro, and the box to write back in. */
export function ChildInLetter({
  child,
  letter,
  problem,
}: {
  readonly child: DigestChild;
  readonly letter: OpenLetter;
  readonly problem: ReplyProblem | undefined;
}) {
  const { reader, link, conversation, path } = letter;
  const { studentId } = child;
  const mayReply = link.guards.some((guard) => guard.studentId === studentId && guard.mayReply);
  const mine = problem?.studentId === studentId ? problem : undefined;
  return (
    <>
      <ChildWords
        child={child}
        words={link.content.kind === 'week' ? link.content.words : NO_WORDS}
        reader={reader}
        today={link.today}
      />
      <Conversation messages={conversation.filter((each) => each.studentId === studentId)} reader={reader} />
      {mayReply ? (
        <ReplyForm
          action={`${path}/replies`}
          speech={reader.speech}
          studentId={studentId}
          teachers={teachersOf(child, letter)}
          value={mine?.body}
          error={mine && sayProblem(mine, letter)}
        />
      ) : null}
    </>
  );
}

function teachersOf(child: DigestChild, { link: { content } }: OpenLetter): string[] {
  const teachers = content.kind === 'answer' ? [content.teacher] : child.parts.map(({ teacher }) => teacher);
  return [...new Set(teachers)].filter(Boolean);
}

function sayProblem({ kind }: ReplyProblem, { reader: { speech } }: OpenLetter): string {
  if (kind === 'empty') return speech.t('family.reply-empty');
  if (kind === 'too-long') return speech.t('family.reply-too-long', { count: MOST_LETTERS });
  return speech.t('family.too-many-replies');
}
