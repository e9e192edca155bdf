import type { DigestContent } from '#school/messages/digest-content.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { Notice } from '#web/ui/notice.tsx';
import { familyPage } from '../family-page.tsx';
import { ReviewedNote } from '../reviewed-note.tsx';
import { AskForHelp } from '../said-line.tsx';
import { ChildInLetter } from './child-in-letter.tsx';
import { Choices } from './choices.tsx';
import type { ReplyProblem } from './reply-problem.ts';
import type { OpenLetter } from './with-link.tsx';

/** The whole letter: what each child can do, works on, could try and can show next; and how to write back. */
export async function letterPage(
  request: OpenRequest,
  {
    letter,
    line,
    problem,
  }: { letter: OpenLetter; line?: string | undefined; problem?: ReplyProblem | undefined },
): Promise<Response> {
  const { facts, link, reader, path } = letter;
  const { speech } = reader;
  const names = childrenIn(link.content).map(({ called }) => called);
  const [name = ''] = names;
  const title =
    names.length > 1
      ? speech.t('family.heading-many', { names: speech.list(names) })
      : speech.t('family.heading', { name });
  return familyPage(request, {
    speech,
    title,
    inLanguage: (tag) => `${path}?language=${tag}`,
    status: problem?.status ?? 200,
    content: (
      <>
        <p class="eyebrow">{speech.t('words.week-of', { day: speech.day(link.weekOn, 'day') })}</p>
        <h1>{title}</h1>
        <p class="soft">{speech.t('family.from-schools', { schools: facts.name })}</p>
        {line ? (
          <Notice attributes={{ role: 'status' }}>
            <p>{line}</p>
          </Notice>
        ) : null}
        {reader.reads === speech.language ? null : (
          <Notice>
            <p>
              <AskForHelp reader={reader} />
            </p>
          </Notice>
        )}
        {childrenIn(link.content).map((child) => (
          <ChildInLetter child={child} letter={letter} problem={problem} />
        ))}
        <footer class="letter-foot stack">
          <p>
            <a href="/sign-in/link">{speech.t('family.full-record')}</a>{' '}
            <span class="soft">{speech.t('family.full-record-help')}</span>
          </p>
          <Choices letter={letter} />
          <p class="soft">
            {speech.t('family.link-private')}{' '}
            {speech.t('family.link-opens-until', { day: speech.day(link.opensUntil, 'day') })}
          </p>
          <ReviewedNote speech={speech} />
        </footer>
      </>
    ),
  });
}

/** Every child of a digest; an answer speaks of one and has no letter of its own. */
function childrenIn(content: DigestContent) {
  if (content.kind === 'week') return content.children;
  const { studentId, called } = content;
  return [{ studentId, called, parts: [] }];
}
