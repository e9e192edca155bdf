import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Standing } from '#core/policy/standing.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { findLanguage } from '#locales/find-language.ts';
import { type Speech, translator } from '#locales/translate.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { findViewer, type Viewer } from '#school/accounts/find-viewer.ts';
import { findReader } from '#school/people/find-reader.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import type { OpenRequest, PageRequest } from '#web/blocks/page-request.ts';
import type { ApplicationParts } from './application.ts';
import { sayDone } from './say-done.ts';

/** The language cookie, set by the switch on every page. */
const LANGUAGE_COOKIE = 'waymark-language';

/** What a request is before anybody is known. */
export async function openRequest(
  parts: ApplicationParts,
  c: Context,
  requestId: string,
): Promise<OpenRequest> {
  const speech = speechFor(c, undefined);
  return {
    c,
    requestId,
    address: addressOf(c, parts.behindProxy),
    now: parts.now(),
    speech,
    assets: parts.assets,
    database: parts.database,
    done: sayDone(speech, c.req.query('done')),
  };
}

/** The same with the person behind it; undefined where nobody is signed in or they are nobody in any school now. */
export async function pageRequest(
  parts: ApplicationParts,
  request: OpenRequest,
): Promise<PageRequest | undefined> {
  const { c, now } = request;
  const viewer = await findViewer(
    { database: parts.database, library: parts.signIn.library },
    { headers: c.req.raw.headers, now },
  );
  if (!viewer?.acting) return undefined;
  const { schoolId, personId, school } = viewer.acting;
  const today = schoolDay(now, school.timeZone);
  const [whole, person] = await inSchool(parts.database, schoolId, (room) =>
    together([loadStanding(room, { personId, today }), findReader(room, { personId, today })]),
  );
  // Whoever has left the school is nobody there, whatever relations were forgotten.
  if (person?.endedOn && person.endedOn <= today) return undefined;
  const standing = narrow(whole, viewer);
  const speech = speechFor(c, person?.writtenLanguage ?? school.language);
  return {
    ...request,
    speech,
    done: sayDone(speech, c.req.query('done')),
    school,
    viewerName: person?.display ?? '',
    standing,
    by: { standing, requestId: request.requestId, address: request.address, now },
    viewer,
    replyPerAdult: parts.replyPerAdult,
    filePerPerson: parts.filePerPerson,
    signingKey: parts.signingKey,
    signIn: parts.signIn,
    inSchool: (work) => inSchool(parts.database, schoolId, work),
  };
}

/** What the way in proves: a mailbox, family alone; a badge that may be found, a student alone; else all. */
function narrow(standing: Standing, { familyOnly, openedBy }: Viewer): Standing {
  const nothing = { teaches: [], studies: [], supports: [], guards: [] };
  if (familyOnly)
    return {
      ...standing,
      ...nothing,
      roles: standing.roles.filter((role) => role === 'guardian'),
      guards: standing.guards,
    };
  if (openedBy === 'badge')
    return {
      ...standing,
      ...nothing,
      roles: standing.roles.filter((role) => role === 'student'),
      studies: standing.studies,
    };
  return standing;
}

function speechFor(c: Context, preferred: string | undefined): Speech {
  const wanted = [
    getCookie(c, LANGUAGE_COOKIE),
    preferred,
    ...(c.req.header('accept-language') ?? '').split(',').map((part) => part.split(';')[0]),
  ];
  for (const tag of wanted) {
    const language = tag ? findLanguage(tag.trim()) : undefined;
    if (language?.complete) return translator(language.tag);
  }
  return translator('en');
}

function addressOf(c: Context, behindProxy: boolean): string | undefined {
  // The last entry is the proxy's own word; the ones before it are whatever the browser claimed.
  if (behindProxy) return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}
