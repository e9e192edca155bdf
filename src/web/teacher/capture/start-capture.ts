import { NotFound } from '#platform/failures/failures.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** GET /classes/capture: where the installed page starts: Capture of the first class taught. */
export async function startCapture({ c, standing }: PageRequest): Promise<Response> {
  const [first] = standing.teaches;
  if (!first) throw new NotFound('There is no class.');
  return c.redirect(`/classes/${first.classId}/capture`, 303);
}
