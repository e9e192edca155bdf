import { answerFile } from '#platform/http/answer-file.ts';
import { openSound } from '#school/feedback/open-sound.ts';
import { readPieces } from '#school/files/read-pieces.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** GET /home/spoken/:spokenId/sound: what was spoken to me. */
export async function showSound(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const feedbackId = c.req.param('spokenId') ?? '';
  const file = await request.inSchool((school) => openSound(school, { by, feedbackId }));
  const read = (part: { from: number; to: number }) =>
    request.inSchool((school) => readPieces(school, file, part));
  return answerFile(c, { file, read });
}
