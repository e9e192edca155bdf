import { z } from 'zod';
import { isPhraseId } from '#locales/phrases.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import type { NewFeedback } from '#school/feedback/new-feedback.ts';
import { withdrawFeedback } from '#school/feedback/withdraw-feedback.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { answerFeedback, isAskedByScript } from './answer-act.tsx';

const kind = z.enum(['glow', 'grow', 'next-step']);
const form = z.object({
  id: z.string(),
  student: z.string(),
  goal: z.string(),
  kind,
  phrase: z.string().optional(),
  body: z.string().trim().max(2000).default(''),
  told: z.string().optional(),
});

/** POST /classes/:classId/feedback: a glow, a grow or a next step on a goal. */
export async function actGiveFeedback(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const classId = c.req.param('classId') ?? '';
  const sent = await readForm(c, form);
  const { id, student: studentId, goal: goalId } = sent;
  const words = wordsOf(sent, speech.language);
  if (!words) throw new Invalid([{ field: speech.t('words.feedback'), problem: speech.t('map.no-words') }]);
  const feedback: NewFeedback = { id, classId, studentId, goalId, ...words };
  const { feedbackId } = await request.inSchool((school) => giveFeedback(school, { by, feedback }));
  const to = `/classes/${classId}/why/${studentId}/${goalId}`;
  if (isAskedByScript(request))
    return c.json(await answerFeedback(request, { feedbackId, to, isTakenBack: false }));
  return c.redirect(`${to}?done=map.done-feedback&undo=${feedbackId}`, 303);
}

/** Own words stand before the phrase; a phrase says itself what kind it is. */
function wordsOf(
  sent: z.output<typeof form>,
  language: string,
): Pick<NewFeedback, 'kind' | 'given' | 'phrase' | 'body' | 'language'> | undefined {
  const given = sent.told === 'yes' ? 'elsewhere' : 'here';
  if (sent.body !== '') return { kind: sent.kind, given, body: sent.body, language };
  if (sent.phrase !== undefined && isPhraseId(sent.phrase)) {
    const ofPhrase = kind.safeParse(sent.phrase.slice(0, sent.phrase.indexOf('.')));
    if (ofPhrase.success) return { kind: ofPhrase.data, given, phrase: sent.phrase };
  }
  return given === 'elsewhere' ? { kind: sent.kind, given } : undefined;
}

const undo = z.object({ to: z.string().optional() });

/** POST /feedback/:feedbackId/withdraw: takes feedback back. */
export async function actWithdrawFeedback(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const feedbackId = c.req.param('feedbackId') ?? '';
  const { to } = await readForm(c, undo);
  await request.inSchool((school) => withdrawFeedback(school, { by, feedbackId }));
  if (isAskedByScript(request))
    return c.json(await answerFeedback(request, { feedbackId, to: localPath(to), isTakenBack: true }));
  return c.redirect(`${localPath(to)}?done=map.done-withdrawn`, 303);
}
