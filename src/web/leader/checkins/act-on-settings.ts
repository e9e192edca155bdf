import { z } from 'zod';
import { Invalid } from '#platform/failures/failures.ts';
import { saveSettings, undoSettings } from '#school/checkins/save-settings.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { readNumbers } from './numbers-as-text.ts';
import { type ReturnedSettings, settingsPage } from './show-settings.tsx';

const form = z.object({
  write: z.string(),
  offered: z.literal('yes').optional(),
  wait: z.string().default(''),
  people: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => (given === undefined ? [] : [given].flat())),
  numbers: z.string().default(''),
});

/** POST /school/check-in: what holds from now on. */
export async function actSaveSettings(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write: id, wait, people, numbers, offered } = await readForm(c, form);
  const typed = { offered: offered === 'yes', wait, people, numbers };
  const read = readNumbers(numbers);
  if (!read) return settingsPage(request, { ...typed, ...whatToSay('numbers', 'cannot-be-read', request) });
  const wanted = {
    offered: typed.offered,
    waitMinutes: Math.round(Number(wait) * 60),
    numbers: read,
    lastReaderIds: [...new Set(people)],
  };
  try {
    await request.inSchool((school) => saveSettings(school, { by, id, wanted }));
  } catch (error) {
    const [problem] = error instanceof Invalid ? error.problems : [];
    if (!problem || problem.field === 'write') throw error;
    return settingsPage(request, { ...typed, ...whatToSay(problem.field, problem.problem, request) });
  }
  return c.redirect(`/school/check-in?done=checkins.done-set&undo=${id}`, 303);
}

function whatToSay(
  field: string,
  problem: string,
  { speech: { t } }: PageRequest,
): Pick<ReturnedSettings, 'fieldId' | 'problem'> {
  if (field === 'wait') return { fieldId: 'set-wait', problem: t('checkins.set-bad-wait') };
  if (field === 'people') return { fieldId: 'set-people', problem: t('checkins.set-bad-people') };
  const isEmpty = problem === 'is-empty';
  return {
    fieldId: 'set-numbers',
    problem: isEmpty ? t('checkins.set-no-numbers') : t('checkins.set-bad-numbers'),
  };
}

const undo = z.object({ write: z.string() });

/** POST /school/check-in/undo/:settingId: as it was before. */
export async function actUndoSettings(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write: writeId } = await readForm(c, undo);
  const settingId = c.req.param('settingId') ?? '';
  await request.inSchool((school) => undoSettings(school, { by, writeId, settingId }));
  return c.redirect('/school/check-in?done=checkins.done-set-back', 303);
}
