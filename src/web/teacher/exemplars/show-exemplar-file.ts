import { answerFile } from '#platform/http/answer-file.ts';
import { openExemplar } from '#school/exemplars/open-exemplar.ts';
import { readPieces } from '#school/files/read-pieces.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** GET /exemplars/:exemplarId/file */
export async function showExemplarFile(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const exemplarId = c.req.param('exemplarId') ?? '';
  const file = await request.inSchool((school) => openExemplar(school, { by, exemplarId }));
  const read = (part: { from: number; to: number }) =>
    request.inSchool((school) => readPieces(school, file, part));
  return answerFile(c, { file, read });
}
