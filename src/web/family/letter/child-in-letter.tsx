import type { DigestChild } from '#school/messages/digest-content.ts';
import type { OwnWords } from '#school/messages/render-part.ts';
import { ChildWords } from './child-words.tsx';
import { Conversation } from './conversation.tsx';
import { ReplyForm } from './reply-form.tsx';
import { type ReplyProblem, sayReplyProblem } from './reply-problem.ts';
import type { OpenLetter } from './with-link.tsx';

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
          error={mine && sayReplyProblem(mine, reader.speech)}
        />
      ) : null}
    </>
  );
}

function teachersOf(child: DigestChild, { link: { content } }: OpenLetter): string[] {
  const teachers = content.kind === 'answer' ? [content.teacher] : child.parts.map(({ teacher }) => teacher);
  return [...new Set(teachers)].filter(Boolean);
}
