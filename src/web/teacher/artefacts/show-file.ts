import { answerFile } from '#platform/http/answer-file.ts';
import { openArtefact } from '#school/artefacts/open-artefact.ts';
import { readPieces } from '#school/files/read-pieces.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** GET /artefacts/:artefactId/file */
export async function showFile(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const artefactId = c.req.param('artefactId') ?? '';
  const file = await request.inSchool((school) => openArtefact(school, { by, artefactId }));
  const read = (part: { from: number; to: number }) =>
    request.inSchool((school) => readPieces(school, file, part));
  return answerFile(c, { file, read });
}
