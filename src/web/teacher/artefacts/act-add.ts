import { isId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { addArtefacts } from '#school/artefacts/add-artefacts.ts';
import { permitAdding } from '#school/artefacts/permit-adding.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readContent, sayContentProblems } from '#web/blocks/read-content.ts';
import { receiveContent } from '#web/blocks/receive-content.ts';
import { addressOf, workOf } from '../evaluate/work-of.ts';
import { addPage } from './add-page.tsx';

/** POST /classes/:classId/evaluate/:taskId/:studentId/artefacts: takes it as it arrives. */
export async function actAdd(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { classId, taskId, studentId } = workOf(c);
  // Before a large file is read.
  await request.inSchool((school) =>
    permitAdding(school, { by, work: { classId, taskId, studentIds: [studentId] } }),
  );
  const received = await receiveContent(request);
  const { fields } = received;
  const studentIds = received.all('students');
  const isNewTry = fields.try === 'new';
  const again = (problems: Readonly<Record<string, string>>) =>
    addPage(request, { fields, problems, studentIds, isNewTry });
  const read = readContent(received, speech);
  if (read.problems) return again(read.problems);
  const writeId = fields.write ?? '';
  if (!isId(writeId)) throw new Invalid([{ field: 'write', problem: 'must be a UUID' }]);
  const artefact = {
    writeId,
    classId,
    taskId,
    studentIds,
    content: read.content,
    title: fields.title,
    isNewTry,
  };
  try {
    await request.inSchool((school) => addArtefacts(school, { by, artefact }));
  } catch (failure) {
    if (failure instanceof Invalid) return again(sayContentProblems(failure.problems, speech));
    throw failure;
  }
  const there = addressOf({ classId, taskId, studentId });
  return c.redirect(`${there}?done=artefacts.done-added&undo=${writeId}#the-work`, 303);
}
