import { z } from 'zod';
import { Invalid } from '#platform/failures/failures.ts';
import { keepPhrase, rewordPhrase, takeAwayPhrase, undoPhrase } from '#school/own-phrases/turn-phrases.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { phrasesPage } from './show-phrases.tsx';

const body = z.string().trim().max(300).default('');
const keep = z.object({
  write: z.string(),
  kind: z.enum(['glow', 'grow', 'next-step']).default('glow'),
  body,
});
const reword = z.object({ write: z.string(), body });
const plain = z.object({ write: z.string() });

/** POST /phrases: keeps a phrase by hand. */
export async function actKeepPhrase(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const typed = await readForm(c, keep);
  if (isEmpty(typed.body))
    return phrasesPage(request, {
      ...typed,
      fieldId: 'phrase-body',
      problem: speech.t('evaluate.own-empty'),
    });
  const { write: writeId, kind } = typed;
  const phrase = { kind, body: typed.body, language: speech.language };
  await request.inSchool((school) => keepPhrase(school, { by, writeId, phrase }));
  return done(request, 'evaluate.done-kept', writeId);
}

/** POST /phrases/:phraseId/reword */
export async function actRewordPhrase(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const phraseId = c.req.param('phraseId') ?? '';
  const { write: writeId, body } = await readForm(c, reword);
  try {
    await request.inSchool((school) => rewordPhrase(school, { by, writeId, phraseId, body }));
  } catch (failure) {
    if (!(failure instanceof Invalid)) throw failure;
    const problem = speech.t('evaluate.own-empty');
    return phrasesPage(request, { kind: 'glow', body: '', fieldId: `phrase-${phraseId}`, problem });
  }
  return done(request, 'evaluate.done-reworded', writeId);
}

/** POST /phrases/:phraseId/take-away */
export async function actTakeAwayPhrase(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const phraseId = c.req.param('phraseId') ?? '';
  const { write: writeId } = await readForm(c, plain);
  await request.inSchool((school) => takeAwayPhrase(school, { by, writeId, phraseId }));
  return done(request, 'evaluate.done-taken-away', writeId);
}

/** POST /phrases/:actId/undo */
export async function actUndoPhrase(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write: writeId } = await readForm(c, plain);
  await request.inSchool((school) => undoPhrase(school, { by, writeId, undone: c.req.param('actId') ?? '' }));
  return c.redirect('/phrases?done=evaluate.done-undone', 303);
}

function isEmpty(words: string): boolean {
  return !/[\p{L}\p{N}]/u.test(words);
}

function done({ c }: PageRequest, key: string, writeId: string): Response {
  return c.redirect(`/phrases?done=${key}&undo=${writeId}`, 303);
}
