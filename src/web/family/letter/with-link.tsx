import { findLanguage } from '#locales/find-language.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listConversation, type Message } from '#school/families/list-conversation.ts';
import { actByLink } from '#school/messages/act-by-link.ts';
import { type OpenedLink, openReadLink } from '#school/messages/open-read-link.ts';
import { type Reader, readerOf } from '#school/messages/render-part.ts';
import { findSchool, type SchoolFacts } from '#school/schools/find-school.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { closedPage } from './closed-page.tsx';

/** A letter that a link opened, with what was written to and fro. */
export interface OpenLetter {
  readonly facts: SchoolFacts;
  readonly link: OpenedLink;
  readonly reader: Reader;
  readonly conversation: readonly Message[];
  /** /r/<school>/<token> */
  readonly path: string;
}

/** Opens the link of the path and shows the page; the same kind page for every link that opens nothing. */
export async function withLink(
  request: OpenRequest,
  show: (letter: OpenLetter) => Promise<Response>,
): Promise<Response> {
  const { code, token, path } = placeOf(request);
  const facts = await findSchool(request.database, { code });
  if (!facts) return closedPage(request, undefined);
  const letter = await inSchool(request.database, facts.id, (school) =>
    openLetter(school, { request, facts, token, path }),
  );
  return letter ? show(letter) : closedPage(request, facts);
}

/** Does something as the adult of the link, in one transaction; `answer` gets the letter as it stands after. */
export async function actWithLink<Result>(
  request: OpenRequest,
  act: (school: InSchool, acting: { by: Actor; link: OpenedLink }) => Promise<Result>,
  answer: (result: Result, letter: OpenLetter) => Promise<Response> | Response,
): Promise<Response> {
  const { code, token, path } = placeOf(request);
  const facts = await findSchool(request.database, { code });
  if (!facts) return closedPage(request, undefined);
  try {
    const done = await inSchool(request.database, facts.id, async (school) => {
      const { now, requestId, address } = request;
      const acting = await actByLink(school, { token, facts, now, requestId, address });
      const result = await act(school, acting);
      const letter = await openLetter(school, { request, facts, token, path });
      if (!letter) throw new NotFound('This link is closed.');
      return { result, letter };
    });
    return answer(done.result, done.letter);
  } catch (failure) {
    if (failure instanceof NotFound) return closedPage(request, facts);
    throw failure;
  }
}

function placeOf({ c }: OpenRequest): { code: string; token: string; path: string } {
  const { school: code = '', token = '' } = c.req.param() as { school?: string; token?: string };
  return { code, token, path: `/r/${encodeURIComponent(code)}/${encodeURIComponent(token)}` };
}

async function openLetter(
  school: InSchool,
  { request, facts, token, path }: { request: OpenRequest; facts: SchoolFacts; token: string; path: string },
): Promise<OpenLetter | undefined> {
  const link = await openReadLink(school, { token, facts, now: request.now });
  if (!link) return undefined;
  const { adultId, today, content } = link;
  const studentIds =
    content.kind === 'week' ? content.children.map(({ studentId }) => studentId) : [content.studentId];
  const asked = findLanguage(request.c.req.query('language') ?? '');
  return {
    facts,
    link,
    reader: readerOf(asked?.complete ? asked.tag : link.preference.language),
    conversation: await listConversation(school, { adultId, studentIds, today }),
    path,
  };
}
