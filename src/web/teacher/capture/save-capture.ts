import { z } from 'zod';
import { isPhraseId } from '#locales/phrases.ts';
import { type Evaluation, saveEvaluation } from '#school/evidence/save-evaluation.ts';
import { LevelsChanged } from '#school/scales/levels-changed.ts';
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
});

/** POST /classes/:classId/capture: one tap for all the names, as one write. */
export async function saveCapture(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const sent = await readForm(c, form);
  const tapped = [sent.students].flat();
  const said = saidOf(sent, speech.language);
  const problem =
    tapped.length === 0
      ? speech.t('teacher.tap-a-name')
      : sent.level === undefined && said.length === 0
        ? speech.t('teacher.tap-a-level')
        : undefined;
  if (problem !== undefined) return capturePage(request, { goalId: sent.goal, problem, tapped });
  const classId = c.req.param('classId') ?? '';
  const { level } = sent;
  const evaluation: Evaluation = {
    writeId: sent.write,
    classId,
    scaleId: sent.scale,
    pieces: level === undefined ? [] : tapped.map((studentId) => ({ studentId, goalId: sent.goal, level })),
    feedback: tapped.flatMap((studentId) => said.map((each) => ({ ...each, studentId, goalId: sent.goal }))),
  };
  try {
    await request.inSchool((school) => saveEvaluation(school, { by, evaluation }));
  } catch (failure) {
    if (!(failure instanceof LevelsChanged)) throw failure;
    return capturePage(request, { goalId: sent.goal, problem: speech.t('errors.levels-changed'), tapped });
  }
  return c.redirect(
    `/classes/${classId}/capture?goal=${sent.goal}&done=teacher.done-captured&undo=${sent.write}`,
    303,
  );
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
