import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** An id in the path. What is no id at all names nothing: NotFound. */
export function pathId(
  { c }: PageRequest,
  name: 'personId' | 'nameId' | 'roleId' | 'contactId' | 'caseloadId' | 'writeId' | 'batchId',
): string {
  const id = c.req.param(name);
  if (!id || !isId(id)) throw new NotFound('There is nothing at this address.');
  return id;
}
