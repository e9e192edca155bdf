import { z } from 'zod';
import { isId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { permitAdding } from '#school/artefacts/permit-adding.ts';
import { findAttempt } from '#school/evidence/find-attempt.ts';
import { speakFeedback } from '#school/feedback/speak-feedback.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { receiveContent } from '#web/blocks/receive-content.ts';
import { speakPage } from './speak-page.tsx';

const aKind = z.enum(['glow', 'grow', 'next-step']);

/** POST /classes/:classId/spoken/:studentId: takes the recording as it arrives. */
export async function actSpeak(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { t, language } = speech;
  const classId = c.req.param('classId') ?? '';
  const studentId = c.req.param('studentId') ?? '';
  // Before a recording is read.
  await request.inSchool((school) =>
    permitAdding(school, { by, work: { classId, taskId: undefined, studentIds: [studentId] } }),
  );
  const { fields, file, problem } = await receiveContent(request);
  const again = (problems: Readonly<Record<string, string>>) => speakPage(request, { fields, problems });
  if (!file) return again({ file: problem ?? t('artefacts.problem-no-sound') });
  const kind = aKind.safeParse(fields.kind);
  const id = fields.id ?? '';
  if (!kind.success || !isId(id)) throw new Invalid([{ field: 'id', problem: 'must be a UUID' }]);
  const [goalId, taskId] = [fields.goal || undefined, fields.task || undefined];
  const body = fields.transcript?.trim() || undefined;
  const words = body === undefined ? {} : { body, language };
  try {
    await request.inSchool(async (school) => {
      const attempt = taskId && isId(taskId) ? await findAttempt(school, { studentId, taskId }) : undefined;
      const occasionId = attempt?.occasionId;
      const about = { id, kind: kind.data, classId, studentId, goalId, taskId, occasionId };
      await speakFeedback(school, { by, spoken: { ...about, ...words, sound: file } });
    });
  } catch (failure) {
    if (!(failure instanceof Invalid)) throw failure;
    const [wrong] = failure.problems;
    if (wrong?.field === 'body') return again({ body: t('artefacts.problem-transcript') });
    return again({
      file:
        wrong?.problem === 'is-too-long' ? t('artefacts.problem-too-long') : t('artefacts.problem-no-sound'),
    });
  }
  return c.redirect(`${localPath(fields.to)}?done=artefacts.done-spoken&undo=${id}`, 303);
}
