import { z } from 'zod';
import { findLanguage } from '#locales/find-language.ts';
import { translator } from '#locales/translate.ts';
import { makePackage } from '#school/transfers/make-package.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { makePage } from './make-page.tsx';
import { packageWords } from './package-words.ts';

const form = z.object({ reason: z.string().trim().max(300).default('') });

/** POST /people/:personId/transfer — the signed file, in the school's language. */
export async function actMake(request: PageRequest): Promise<Response> {
  const { c, by, school, signingKey } = request;
  const { reason } = await readForm(c, form);
  if (reason === '') return makePage(request, 'reason');
  const language = findLanguage(school.language);
  const made = await request.inSchool((room) =>
    makePackage(room, {
      by,
      facts: school,
      studentId: c.req.param('personId') ?? '',
      reason,
      words: packageWords(translator(language?.complete ? language.tag : 'en')),
      key: signingKey,
    }),
  );
  if (made.outcome === 'too-many-today') return makePage(request, 'too-many-today');
  return c.body(made.text, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${made.fileName}"`,
  });
}
