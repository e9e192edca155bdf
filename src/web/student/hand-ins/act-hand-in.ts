import { isId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { handIn } from '#school/hand-ins/hand-in.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readContent, sayContentProblems } from '#web/blocks/read-content.ts';
import { receiveContent } from '#web/blocks/receive-content.ts';
import { handInPage, readAbout } from './hand-in-page.tsx';

/** POST /home/hand-in: takes it as it arrives. Only a student comes in here, and how much one sends is limited. */
export async function actHandIn(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const received = await receiveContent(request);
  const { fields } = received;
  const about = readAbout(fields);
  const supports = received.all('supports');
  const again = (problems: Readonly<Record<string, string>>) =>
    handInPage(request, about, { fields, problems, supports });
  const read = readContent(received, speech);
  if (read.problems) return again(read.problems);
  const writeId = fields.write ?? '';
  if (!isId(writeId)) throw new Invalid([{ field: 'write', problem: 'must be a UUID' }]);
  const work = { writeId, about, content: read.content, title: fields.title, supports };
  try {
    await request.inSchool((school) => handIn(school, { by, work }));
  } catch (failure) {
    if (failure instanceof Invalid) return again(sayContentProblems(failure.problems, speech));
    throw failure;
  }
  return c.redirect(`/home/hand-ins?done=handing.done-handed&undo=${writeId}`, 303);
}
