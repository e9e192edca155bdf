import type { PageRequest } from '#web/blocks/page-request.ts';
import { uploadPage } from './upload-page.tsx';

/** GET /people/transfers/:uploadId — a package that waits for a leader's word. */
export async function showUpload(request: PageRequest): Promise<Response> {
  return uploadPage(request, { problems: [] });
}
