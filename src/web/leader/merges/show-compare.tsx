import type { PageRequest } from '#web/blocks/page-request.ts';
import { comparePage } from './compare-page.tsx';

/** GET /people/:personId/merge/:otherId — two people side by side, and the question whether they are one. */
export async function showCompare(request: PageRequest): Promise<Response> {
  return comparePage(request, { problems: [] });
}
