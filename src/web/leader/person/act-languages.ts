import { z } from 'zod';
import { changeLanguages } from '#school/people/change-languages.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { actOnPerson } from './act-on-person.ts';

const form = z.object({
  write: z.string(),
  written: z.string().default(''),
  spoken: z.string().default(''),
});

/** POST /people/:personId/languages — which language they read and speak best. */
export function actChangeLanguages(request: PageRequest): Promise<Response> {
  return actOnPerson({
    request,
    act: 'person.languages',
    schema: form,
    form: () => 'languages',
    done: 'people.done-languages',
    work: (school, { written, spoken }, personId) =>
      changeLanguages(school, {
        by: request.by,
        personId,
        languages: { written: written || null, spoken: spoken || null },
      }),
  });
}
