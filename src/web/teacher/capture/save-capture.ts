import { z } from 'zod';
import { whenNoted } from '#core/time/when-noted.ts';
import { findLanguage } from '#locales/find-language.ts';
import { isPhraseId } from '#locales/phrases.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { type Evaluation, saveEvaluation } from '#school/evidence/save-evaluation.ts';
import { LevelsChanged } from '#school/scales/levels-changed.ts';
import { keptTag } from '#web/blocks/kept-cookie.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { capturePage } from './show-capture.tsx';

const words = z.string().trim().max(2000).default('');
const form = z.object({
  write: z.string(),
  goal: z.string(),
  students: z.union([z.string(), z.array(z.string())]).default([]),
  level: z.coerce.number().int().optional(),
  scale: z.string().optional(),
  phrase: z.string().optional(),
  told: z.string().optional(),
  glow: words,
  grow: words,
  /** Of a note that a device kept: when it was made, in which language it was typed, and whose it is */
  noted: z.coerce.number().int().optional(),
  language: z.string().optional(),
  whose: z.string().optional(),
});

/**
 * POST /classes/:classId/capture: one tap for all the names, as one write. A note that a device kept asks for JSON: that
 * it is saved, or why not. Where somebody else is signed in than who made it, nothing is read of it and it goes back.
 */
export async function saveCapture(request: PageRequest): Promise<Response> {
  const { by, c, now, school, speech } = request;
  const sent = await readForm(c, form);
  if (sent.whose !== undefined && sent.whose !== keptTag(request)) return c.json({ to: '/sign-in' }, 403);
  const asksJson = c.req.header('accept')?.includes('application/json') ?? false;
  const refuse = (words: string) => c.json({ error: 'invalid', words }, 422);
  const tapped = [sent.students].flat();
  const said = saidOf(sent, findLanguage(sent.language ?? '')?.tag ?? speech.language);
  const problem =
    tapped.length === 0
      ? speech.t('teacher.tap-a-name')
      : sent.level === undefined && said.length === 0
        ? speech.t('teacher.tap-a-level')
        : undefined;
  if (problem !== undefined)
    return asksJson ? refuse(problem) : capturePage(request, { goalId: sent.goal, problem, tapped });
  const noted =
    sent.noted === undefined ? undefined : whenNoted(sent.noted, { now, timeZone: school.timeZone });
  if (noted === null) return refuse(speech.t('offline.no-such-day'));
  const classId = c.req.param('classId') ?? '';
  const { level } = sent;
  const evaluation: Evaluation = {
    writeId: sent.write,
    classId,
    scaleId: sent.scale,
    noted: noted && { ...noted, sent: sent.noted ?? 0 },
    pieces: level === undefined ? [] : tapped.map((studentId) => ({ studentId, goalId: sent.goal, level })),
    feedback: tapped.flatMap((studentId) => said.map((each) => ({ ...each, studentId, goalId: sent.goal }))),
  };
  try {
    await request.inSchool((room) => saveEvaluation(room, { by, evaluation }));
  } catch (failure) {
    if (asksJson && failure instanceof NotFound)
      return c.json({ error: 'not-found', words: speech.t('offline.gone') }, 404);
    if (asksJson || !(failure instanceof LevelsChanged)) throw failure;
    return capturePage(request, { goalId: sent.goal, problem: speech.t('errors.levels-changed'), tapped });
  }
  const to = `/classes/${classId}/capture?goal=${sent.goal}&done=teacher.done-captured&undo=${sent.write}`;
  return asksJson ? c.json({ saved: sent.write, to }) : c.redirect(to, 303);
}

type Said = Omit<Evaluation['feedback'][number], 'studentId' | 'goalId'>;

/** What goes to each of the names: the phrase that was tapped, what was typed, and that they were told. */
function saidOf({ phrase, told, glow, grow }: z.output<typeof form>, language: string): Said[] {
  const tapped: Said[] =
    phrase !== undefined && isPhraseId(phrase)
      ? [{ kind: phrase.startsWith('grow.') ? 'grow' : 'glow', phrase, given: 'here' }]
      : [];
  const given = told === 'yes' ? ('elsewhere' as const) : ('here' as const);
  const typed = (kind: 'glow' | 'grow', body: string): Said[] =>
    body === '' ? [] : [{ kind, body, language, given }];
  const all = [...tapped, ...typed('glow', glow), ...typed('grow', grow)];
  // "I told them" without a word still says that somebody spoke to them.
  return told === 'yes' && all.length === 0 ? [{ kind: 'glow', given: 'elsewhere' }] : all;
}
