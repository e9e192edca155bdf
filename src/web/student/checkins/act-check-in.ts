import { z } from 'zod';
import { Invalid } from '#platform/failures/failures.ts';
import { actOnTalk } from '#school/checkins/act-on-talk.ts';
import { checkInWords, sayCheckIn } from '#school/checkins/say-check-in.ts';
import { skipCheckIn } from '#school/checkins/skip-check-in.ts';
import { takeBackCheckIn } from '#school/checkins/take-back-check-in.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import type { Returned } from './check-in-form.tsx';
import { checkInPage } from './show-check-in.tsx';

const form = z.object({
  write: z.string(),
  reader: z.string().optional(),
  word: z.enum(checkInWords).optional(),
  body: z.string().trim().default(''),
  talk: z.literal('yes').optional(),
  shares: z.literal('yes').optional(),
});

/** POST /home/check-in: how I am, or that I would like to talk, or both. */
export async function actCheckIn(request: PageRequest): Promise<Response> {
  const { by, c, speech, school } = request;
  const sent = await readForm(c, form);
  const [talk, shares] = [sent.talk === 'yes', sent.shares === 'yes'];
  const said = {
    id: sent.write,
    readerId: sent.reader ?? '',
    word: sent.word,
    body: sent.body,
    language: speech.language,
    talk,
    shares,
  };
  try {
    const { checkInId, requestId } = await request.inSchool((room) =>
      sayCheckIn(room, { by, timeZone: school.timeZone, said }),
    );
    const done = requestId ? `checkins.done-asked&undo=${requestId}` : `checkins.done-said&undo=${checkInId}`;
    return c.redirect(`/home/check-in?done=${done}`, 303);
  } catch (error) {
    const wrong = error instanceof Invalid ? whatIsWrong(error, request) : undefined;
    if (!wrong) throw error;
    return checkInPage(request, {
      ...wrong,
      word: sent.word,
      reader: sent.reader,
      body: sent.body,
      talk,
      shares,
    });
  }
}

/** The field of the page and what to do about it; undefined where the form itself was no form of ours. */
function whatIsWrong(
  { problems }: Invalid,
  { speech: { t } }: PageRequest,
): Pick<Returned, 'fieldId' | 'problem'> | undefined {
  switch (problems[0]?.field) {
    case 'reader':
      return { fieldId: 'check-in-reader', problem: t('checkins.no-reader') };
    case 'word':
      return { fieldId: 'check-in-word', problem: t('checkins.nothing-chosen') };
    case 'body':
      return { fieldId: 'check-in-body', problem: t('checkins.too-long') };
    default:
      return undefined;
  }
}

/** POST /home/check-in/:checkInId/take-back */
export async function actTakeBackCheckIn(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const checkInId = c.req.param('checkInId') ?? '';
  await request.inSchool((school) => takeBackCheckIn(school, { by, checkInId }));
  return c.redirect('/home/check-in?done=checkins.done-taken-back', 303);
}

const act = z.object({ write: z.string(), to: z.string().optional() });

/** POST /home/talks/:talkId/take-back */
export async function actTakeBackTalk(request: PageRequest): Promise<Response> {
  const { by, c, school } = request;
  const { write: writeId } = await readForm(c, act);
  const requestId = c.req.param('talkId') ?? '';
  const { timeZone } = school;
  await request.inSchool((room) => actOnTalk(room, { by, timeZone, writeId, requestId, kind: 'withdraw' }));
  return c.redirect('/home/check-in?done=checkins.done-talk-taken-back', 303);
}

/** POST /home/check-in/skip: not asked again today. */
export async function actSkip(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write: id } = await readForm(c, act);
  await request.inSchool((school) => skipCheckIn(school, { by, id, skips: true }));
  return c.redirect(`/home?done=checkins.done-skipped&undo=${id}`, 303);
}

/** POST /home/check-in/unskip */
export async function actUnskip(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write: id, to } = await readForm(c, act);
  await request.inSchool((school) => skipCheckIn(school, { by, id, skips: false }));
  return c.redirect(`${localPath(to)}?done=checkins.done-unskipped`, 303);
}
