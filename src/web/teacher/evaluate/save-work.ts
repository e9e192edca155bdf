import { z } from 'zod';
import { isId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import { discardDraft } from '#school/drafts/discard-draft.ts';
import { keyOfForm } from '#school/drafts/read-form-key.ts';
import { findNextStudent } from '#school/evidence/find-next-student.ts';
import { saveEvaluation } from '#school/evidence/save-evaluation.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { readEvaluation } from './read-evaluation.ts';
import { evaluationPage } from './show-evaluation.tsx';
import { findBlank, readTyped } from './typed-work.ts';
import { addressOf, workOf } from './work-of.ts';

const onward = z.object({ next: z.string().optional(), to: z.string().optional() });

/** POST /classes/:classId/evaluate/:taskId/:studentId: saves all of it at once, then on to the next student. */
export async function saveWork(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const work = workOf(c);
  const { language } = speech;
  const evaluation = await readEvaluation(c, { work, speech });
  const typed = await readTyped(c);
  const waiting = findBlank(typed);
  if (waiting)
    return evaluationPage(request, {
      ahead: false,
      refused: {
        typed,
        fieldId: `say-${waiting.name}`,
        problem: speech.t('evaluate.blank-left', { blank: waiting.blank }),
      },
    });
  if (evaluation.pieces.length === 0 && evaluation.feedback.length === 0)
    return evaluationPage(request, {
      ahead: false,
      refused: { typed, problem: speech.t('teacher.nothing-to-save') },
    });
  // The button named who comes next; where it could not, somebody may have come to be seen.
  const { next: promised, to } = await readForm(c, onward);
  const [, next] = await request.inSchool((school) =>
    together([
      saveEvaluation(school, { by, evaluation }).then(() =>
        // After it: what is still being kept of this form waits for the same lock.
        discardDraft(school, { by, form: keyOfForm({ kind: 'evaluate', ...work }) }),
      ),
      promised && isId(promised)
        ? Promise.resolve({ studentId: promised })
        : findNextStudent(school, { by, ...work, language }),
    ]),
  );
  const there = next
    ? addressOf({ ...work, studentId: next.studentId })
    : `/classes/${work.classId}/evaluate`;
  // Who came from a list goes back to it.
  const address = to === undefined ? there : localPath(to);
  return c.redirect(`${address}?done=teacher.done-evaluated&undo=${evaluation.writeId}`, 303);
}
