import { z } from 'zod';
import { addName } from '#school/people/names/add-name.ts';
import { correctName } from '#school/people/names/correct-name.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { nameForm } from '../people/name-form.ts';
import { actOnPerson } from './act-on-person.ts';
import { pathId } from './path-id.ts';

const words = z.string().default('');
const addForm = z.object({
  write: z.string(),
  purpose: z.enum(['everyday', 'official']),
  ...nameForm,
  from: words,
});
const correctForm = z.object({ write: z.string(), ...nameForm });

/** POST /people/:personId/names — another name from a day on. */
export function actAddName(request: PageRequest): Promise<Response> {
  return actOnPerson({
    request,
    act: 'name.add',
    schema: addForm,
    form: ({ purpose }) => purpose,
    controlOf: (field, { purpose }) => `${purpose}-${field}`,
    done: 'people.done-name',
    work: (school, { purpose, from, write: _, ...name }, personId) =>
      addName(school, { by: request.by, personId, purpose, name, fromOn: from }),
  });
}

/** POST /people/:personId/names/:nameId/correct — puts a slip of today right. */
export function actCorrectName(request: PageRequest): Promise<Response> {
  const nameId = pathId(request, 'nameId');
  const { timeZone } = request.school;
  return actOnPerson({
    request,
    act: 'name.correct',
    schema: correctForm,
    form: () => `correct-${nameId}`,
    controlOf: (field) => `correct-${nameId}-${field}`,
    done: 'people.done-corrected',
    work: (school, { write: _, ...name }, personId) =>
      correctName(school, { by: request.by, personId, nameId, name, timeZone }),
  });
}
