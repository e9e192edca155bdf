import { z } from 'zod';
import { isPhraseId } from '#locales/phrases.ts';
import { listClassStudents } from '#school/classes/list-class-students.ts';
import { discardDraft } from '#school/drafts/discard-draft.ts';
import { keyOfForm } from '#school/drafts/read-form-key.ts';
import { giveToSeveral, type SharedFeedback } from '#school/feedback/give-to-several.ts';
import { takeBackSeveral } from '#school/feedback/take-back-several.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { severalPage } from './show-several.tsx';

const kind = z.enum(['glow', 'grow', 'next-step']);
const form = z.object({
  write: z.string(),
  kind,
  goal: z.string().default(''),
  task: z.string().default(''),
  phrase: z.string().default(''),
  body: z.string().trim().max(2000).default(''),
  all: z.string().optional(),
  student: z.union([z.string(), z.array(z.string())]).default([]),
});

/** What was typed into the form of one note to several. */
export type TypedNote = z.output<typeof form>;

/** POST /classes/:classId/feedback/several: the same words to each of the chosen, in one act. */
export async function actGiveSeveral(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const classId = c.req.param('classId') ?? '';
  const typed = await readForm(c, form);
  const words = wordsOf(typed, speech.language);
  const chosen = [typed.student].flat();
  if (!words) return severalPage(request, { typed, field: 'several-words', problem: t('feedback.no-words') });
  if (chosen.length === 0 && !typed.all)
    return severalPage(request, { typed, field: 'several-all', problem: t('feedback.nobody') });
  const { write: writeId, goal, task } = typed;
  await request.inSchool(async (school) => {
    const students = typed.all
      ? (await listClassStudents(school, { by, classId, language: speech.language })).map(
          (each) => each.studentId,
        )
      : chosen;
    const shared: SharedFeedback = {
      writeId,
      classId,
      studentIds: students,
      goalId: goal || undefined,
      taskId: task || undefined,
      given: 'here',
      ...words,
    };
    await giveToSeveral(school, { by, shared });
    await discardDraft(school, { by, form: keyOfForm({ kind: 'several', classId }) });
  });
  return c.redirect(`/classes/${classId}/feedback?done=feedback.done-several&undo=${writeId}`, 303);
}

/** Own words stand before the phrase; a phrase says itself what kind it is. */
function wordsOf(
  typed: TypedNote,
  language: string,
): Pick<SharedFeedback, 'kind' | 'phrase' | 'body' | 'language'> | undefined {
  if (typed.body !== '') return { kind: typed.kind, body: typed.body, language };
  const { phrase } = typed;
  if (!isPhraseId(phrase)) return undefined;
  const ofPhrase = kind.safeParse(phrase.slice(0, phrase.indexOf('.')));
  return ofPhrase.success ? { kind: ofPhrase.data, phrase } : undefined;
}

/** POST /classes/:classId/feedback/several/:writeId/undo: takes it back from all. */
export async function actTakeBackSeveral(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const classId = c.req.param('classId') ?? '';
  await request.inSchool((school) => takeBackSeveral(school, { by, writeId: c.req.param('writeId') ?? '' }));
  return c.redirect(`/classes/${classId}/feedback?done=feedback.done-several-back`, 303);
}
