import { z } from 'zod';
import { isId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { permitPlanningGoal } from '#school/courses/permit-goal.ts';
import { addExemplar, type NewExemplar } from '#school/exemplars/add-exemplar.ts';
import { restoreExemplar, retireExemplar } from '#school/exemplars/end-exemplar.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readContent, sayContentProblems } from '#web/blocks/read-content.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { receiveContent } from '#web/blocks/receive-content.ts';
import { readId } from '../course/read-id.ts';
import { exemplarPage } from './exemplar-page.tsx';

/** POST /goals/:goalId/exemplars: takes it as it arrives. */
export async function actAddExemplar(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const goalId = readId(request, 'goalId');
  // Before a large file is read.
  await request.inSchool((school) => permitPlanningGoal(school, by, goalId));
  const received = await receiveContent(request);
  const { fields } = received;
  const again = (problems: Readonly<Record<string, string>>) => exemplarPage(request, { fields, problems });
  const { artefact: artefactId } = fields;
  const ofStudent = artefactId
    ? ({ kind: 'artefact', artefactId, studentAgrees: fields.agreed === 'yes' } as const)
    : undefined;
  const read = ofStudent ? { content: ofStudent } : readContent(received, speech);
  if (!read.content) return again(read.problems);
  const id = fields.id ?? '';
  if (!isId(id)) throw new Invalid([{ field: 'id', problem: 'must be a UUID' }]);
  const exemplar: NewExemplar = {
    id,
    goalId,
    level: Number(fields.level),
    title: fields.title ?? '',
    reason: fields.reason ?? '',
    language: speech.language,
    content: read.content,
  };
  try {
    await request.inSchool((school) => addExemplar(school, { by, exemplar }));
  } catch (failure) {
    if (failure instanceof Invalid) return again(sayContentProblems(failure.problems, speech));
    throw failure;
  }
  return c.redirect(`/goals/${goalId}/rubric?done=artefacts.done-exemplar&undo=${id}#exemplars`, 303);
}

const form = z.object({ write: z.string() });

/** POST /exemplars/:exemplarId/retire */
export async function actRetireExemplar(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const exemplarId = c.req.param('exemplarId') ?? '';
  const { write: writeId } = await readForm(c, form);
  const { goalId } = await request.inSchool((school) => retireExemplar(school, { by, writeId, exemplarId }));
  return c.redirect(`/goals/${goalId}/rubric?done=artefacts.done-retired&undo=${exemplarId}`, 303);
}

/** POST /exemplars/:exemplarId/restore */
export async function actRestoreExemplar(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const exemplarId = c.req.param('exemplarId') ?? '';
  const { write: writeId } = await readForm(c, form);
  const { goalId } = await request.inSchool((school) => restoreExemplar(school, { by, writeId, exemplarId }));
  return c.redirect(`/goals/${goalId}/rubric?done=artefacts.done-restored`, 303);
}

/** How what a toast tells of an exemplar is undone. */
export function undoExemplar(done: string | undefined, id: string): string {
  return `/exemplars/${id}/${done === 'artefacts.done-exemplar' ? 'retire' : 'restore'}`;
}
