import { z } from 'zod';
import { addVoice } from '#school/units/add-voice.ts';
import { restoreVoice, withdrawVoice } from '#school/units/withdraw-voice.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { words, writeId } from '../course/form-parts.ts';
import { readId } from '../course/read-id.ts';
import { sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { pressButton } from './press-button.ts';
import { showUnitPage } from './show-unit.tsx';

const voiceForm = z.object({ write: writeId, voice: words, class: z.uuid() });

/** POST /units/:unitId/voices — puts students' words on the plan; without words the page comes back. */
export async function actAddVoice(request: PageRequest): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const form = await readForm(request.c, voiceForm);
  const { voice: body, class: classId } = form;
  const tried = await tryForm(request, { act: 'unit.add-voice', form }, (school) =>
    addVoice(school, { by: request.by, unitId, classId, body }),
  );
  if (!tried.ok)
    return showUnitPage(request, {
      problems: sayProblems(request.speech, tried.problems),
      typed: { voice: body, class: classId },
    });
  const { voiceId } = tried.answer;
  return request.c.redirect(`/units/${unitId}?done=plan.done-voice&undo=${voiceId}#voices`, 303);
}

/** POST /units/:unitId/voices/:actId/withdraw */
export async function actWithdrawVoice(request: PageRequest): Promise<Response> {
  const [unitId, voiceId] = [readId(request, 'unitId'), readId(request, 'actId')];
  return pressButton(request, {
    act: 'unit.withdraw-voice',
    to: `/units/${unitId}?done=plan.done-voice-off&undo=${voiceId}#voices`,
    work: (school) => withdrawVoice(school, { by: request.by, unitId, voiceId }),
  });
}

/** POST /units/:unitId/voices/:actId/restore */
export async function actRestoreVoice(request: PageRequest): Promise<Response> {
  const [unitId, voiceId] = [readId(request, 'unitId'), readId(request, 'actId')];
  return pressButton(request, {
    act: 'unit.restore-voice',
    to: `/units/${unitId}?done=course.done-restored#voices`,
    work: (school) => restoreVoice(school, { by: request.by, unitId, voiceId }),
  });
}
