import type { z } from 'zod';
import type { InSchool } from '#platform/db/in-school.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { tryForm } from '../class/try-form.ts';
import { pathId } from './path-id.ts';
import { sayProblems } from './say-problems.ts';
import { renderPerson } from './show-person.tsx';

interface Act<Schema extends z.ZodType<{ readonly write: string }>, Answer> {
  readonly request: PageRequest;
  /** noun.verb by which it is undone */
  readonly act: string;
  readonly schema: Schema;
  /** The form of the page that is shown again where something cannot be taken */
  readonly form: (typed: z.output<Schema>) => string;
  /** The id of the control that a field of the verb is */
  readonly controlOf?: (field: string, typed: z.output<Schema>) => string;
  /** The message key of the toast */
  readonly done: string;
  readonly work: (school: InSchool, typed: z.output<Schema>, personId: string) => Promise<Answer>;
}

/**
 * Does what a form of the office's page of a person asks, once; goes back to the page with a toast that undoes it, or
 * shows the page again with what was typed.
 */
export async function actOnPerson<Schema extends z.ZodType<{ readonly write: string }>, Answer>({
  request,
  act,
  schema,
  form,
  controlOf = (field) => field,
  done,
  work,
}: Act<Schema, Answer>): Promise<Response> {
  const personId = pathId(request, 'personId');
  const typed = await readForm(request.c, schema);
  const tried = await tryForm(request, { act, form: typed }, (school) => work(school, typed, personId));
  if (tried.ok) return request.c.redirect(`/people/${personId}?done=${done}&undo=${typed.write}`, 303);
  const said = sayProblems(request.speech, tried.problems);
  const moved = said.list.map((each) => ({ ...each, fieldId: controlOf(each.fieldId, typed) }));
  return renderPerson(request, {
    form: form(typed),
    typed,
    problems: { list: moved, of: (id) => moved.find(({ fieldId }) => fieldId === id)?.message },
  });
}
