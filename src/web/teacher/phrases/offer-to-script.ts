import { sayToStudent } from '#locales/phrases.ts';
import { isId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { findClass } from '#school/classes/find-class.ts';
import { countPhrases } from '#school/feedback/count-phrases.ts';
import { listOwnPhrases } from '#school/own-phrases/list-own-phrases.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { offerPhrases } from '../offer-phrases.ts';

const kinds = ['glow', 'grow', 'next-step'] as const;

/**
 * GET /classes/:classId/phrases.json?goals=id,id: what a field of words offers in each voice. What the teacher says most
 * about these goals comes first, then what they say most, own phrases before the bank's.
 */
export async function offerToScript(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const goalIds = (c.req.query('goals') ?? '').split(',').filter(isId);
  const { klass, own, uses } = await request.inSchool(async (school) => {
    const klass = await findClass(school, { by, classId: c.req.param('classId') ?? '' });
    if (!klass) throw new NotFound('There is no such class.');
    const [own, uses] = await together([
      listOwnPhrases(school, { by, goalIds }),
      countPhrases(school, { by, goalIds }),
    ]);
    return { klass, own, uses };
  });
  const usesOf = new Map(uses.map((each) => [each.phrase, each]));
  const offered = kinds.flatMap((kind) => [
    ...own
      .filter((each) => each.kind === kind)
      .map(({ body, language, uses, usesHere }) => ({
        kind,
        id: null,
        text: body,
        lang: language,
        uses,
        usesHere,
      })),
    ...offerPhrases(kind, klass).map(({ id }) => ({
      kind,
      id,
      text: sayToStudent(speech, id) ?? '',
      lang: speech.language,
      uses: usesOf.get(id)?.uses ?? 0,
      usesHere: usesOf.get(id)?.usesHere ?? 0,
    })),
  ]);
  const sorted = offered.toSorted((a, b) => b.usesHere - a.usesHere || b.uses - a.uses);
  c.header('cache-control', 'no-store');
  return c.json(sorted.map(({ kind, id, text, lang }) => ({ kind, id, text, lang })));
}
