import { z } from 'zod';
import { letGo } from '#school/units/let-go.ts';
import { letGoAgain, returnLetGo } from '#school/units/return-let-go.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { words, writeId } from '../course/form-parts.ts';
import { readId } from '../course/read-id.ts';
import { sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { pressButton } from './press-button.ts';
import { showUnitPage } from './show-unit.tsx';

const letGoForm = z.object({ write: writeId, what: words, because: words });

/** POST /units/:unitId/let-gos — lets go of something; without a word why the page comes back. */
export async function actLetGo(request: PageRequest): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const form = await readForm(request.c, letGoForm);
  const { what, because } = form;
  const tried = await tryForm(request, { act: 'unit.let-go', form }, (school) =>
    letGo(school, { by: request.by, unitId, what, reason: because }),
  );
  if (!tried.ok)
    return showUnitPage(request, {
      problems: sayProblems(request.speech, tried.problems),
      typed: { what, because },
    });
  const { letGoId } = tried.answer;
  return request.c.redirect(`/units/${unitId}?done=plan.done-let-go&undo=${letGoId}#let-gos`, 303);
}

/** POST /units/:unitId/let-gos/:actId/return */
export async function actReturnLetGo(request: PageRequest): Promise<Response> {
  const [unitId, letGoId] = [readId(request, 'unitId'), readId(request, 'actId')];
  return pressButton(request, {
    act: 'unit.return-let-go',
    to: `/units/${unitId}?done=plan.done-let-go-back&undo=${letGoId}#let-gos`,
    work: (school) => returnLetGo(school, { by: request.by, unitId, letGoId }),
  });
}

/** POST /units/:unitId/let-gos/:actId/again */
export async function actLetGoAgain(request: PageRequest): Promise<Response> {
  const [unitId, letGoId] = [readId(request, 'unitId'), readId(request, 'actId')];
  return pressButton(request, {
    act: 'unit.let-go-again',
    to: `/units/${unitId}?done=course.done-undone#let-gos`,
    work: (school) => letGoAgain(school, { by: request.by, unitId, letGoId }),
  });
}
