import type { PageRequest } from '#web/blocks/page-request.ts';
import { transfersPage } from './transfers-page.tsx';

/** GET /people/transfers — a package has come, our own key, whose keys we know, and what came and went. */
export async function showTransfers(request: PageRequest): Promise<Response> {
  return transfersPage(request, undefined);
}
