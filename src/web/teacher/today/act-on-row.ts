import { z } from 'zod';
import { reasons } from '#core/focus/reasons.ts';
import { isPhraseId } from '#locales/phrases.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import type { NewFeedback } from '#school/feedback/new-feedback.ts';
import { markSeen } from '#school/focus/mark-seen.ts';
import { takeMarkBack } from '#school/focus/take-mark-back.ts';
import { answerQuestions } from '#school/questions/answer-questions.ts';
import { takeBackAnswer } from '#school/questions/end-answer.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { todayPage } from './show-today.tsx';

const next = z
  .string()
  .regex(/^[\w.-]*$/)
  .optional();
const seen = z.object({
  id: z.string(),
  student: z.string(),
  goal: z.string().optional(),
  reason: z.enum(reasons),
  until: z.coerce.number(),
  next,
});

/** POST /today/seen: takes a row off until something newer happens. */
export async function actSeen(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const sent = await readForm(c, seen);
  const { id, student: studentId, goal, reason, until: knownUntil } = sent;
  const { markId } = await request.inSchool((school) =>
    markSeen(school, { by, row: { id, studentId, goalId: goal ?? null, reason, knownUntil } }),
  );
  return back(request, { done: 'focus.done-seen', undo: markId, next: sent.next });
}

/** POST /today/seen/:actId/undo */
export async function actUnsee(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  await request.inSchool((school) => takeMarkBack(school, { by, markId: c.req.param('actId') ?? '' }));
  return back(request, { done: 'focus.done-unseen' });
}

const kind = z.enum(['glow', 'grow', 'next-step']);
const feedbackForm = z.object({
  id: z.string(),
  row: z.string(),
  class: z.string(),
  kind: kind.default('glow'),
  phrase: z.string().optional(),
  body: z.string().trim().max(2000).default(''),
  next,
});

/** POST /today/feedback: a glow, a grow or a next step to the student of a row. */
export async function actGiveFromToday(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const sent = await readForm(c, feedbackForm);
  const words = wordsOf(sent, speech.language);
  if (!words) {
    const problem = speech.t('map.no-words');
    return todayPage(request, { row: sent.row, kind: sent.kind, problem });
  }
  const [studentId = '', goalId] = sent.row.split('.');
  const feedback: NewFeedback = { id: sent.id, classId: sent.class, studentId, goalId, ...words };
  const { feedbackId } = await request.inSchool((school) => giveFeedback(school, { by, feedback }));
  return back(request, { done: 'map.done-feedback', undo: feedbackId, next: sent.next });
}

/** Own words stand before the phrase; a phrase says itself what kind it is. */
function wordsOf(
  { body, phrase, kind: chosen }: z.output<typeof feedbackForm>,
  language: string,
): Pick<NewFeedback, 'kind' | 'given' | 'phrase' | 'body' | 'language'> | undefined {
  if (body !== '') return { kind: chosen, given: 'here', body, language };
  if (phrase === undefined || !isPhraseId(phrase)) return undefined;
  const ofPhrase = kind.safeParse(phrase.slice(0, phrase.indexOf('.')));
  return ofPhrase.success ? { kind: ofPhrase.data, given: 'here', phrase } : undefined;
}

const replyForm = z.object({
  id: z.string(),
  row: z.string(),
  question: z.string(),
  body: z.string().trim().max(2000).default(''),
  next,
});

/** POST /today/replies: answers the question of a row, to the one who asked. */
export async function actReply(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const sent = await readForm(c, replyForm);
  if (sent.body === '') return todayPage(request, { row: sent.row, problem: speech.t('focus.no-reply') });
  const { answerId } = await request.inSchool((school) =>
    answerQuestions(school, {
      by,
      answer: {
        id: sent.id,
        questionIds: [sent.question],
        given: 'here',
        body: sent.body,
        askedAs: '',
        language: speech.language,
        toClass: false,
      },
    }),
  );
  return back(request, { done: 'focus.done-replied', undo: answerId, next: sent.next });
}

const undo = z.object({ write: z.string() });

/** POST /today/replies/:answerId/undo */
export async function actTakeReplyBack(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write: writeId } = await readForm(c, undo);
  const answerId = c.req.param('answerId') ?? '';
  await request.inSchool((school) => takeBackAnswer(school, { by, writeId, answerId }));
  return back(request, { done: 'focus.done-reply-back' });
}

interface Done {
  readonly done: string;
  readonly undo?: string;
  /** The row to go on at */
  readonly next?: string | undefined;
}

function back({ c }: PageRequest, { done, undo: id, next: row }: Done): Response {
  const undoing = id === undefined ? '' : `&undo=${id}`;
  return c.redirect(`/today?done=${done}${undoing}${row ? `#row-${row}` : ''}`, 303);
}
