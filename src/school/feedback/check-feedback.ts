import { listBlanks } from '#core/feedback/blanks.ts';
import { isPhraseId } from '#locales/phrases.ts';
import { isId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { NewFeedback } from './new-feedback.ts';

/** As much as a person types in a box of a page. */
const MOST_CHARACTERS = 2000;

/** The words as they are kept. Throws Invalid where there are none and it was not given elsewhere, or a blank waits to be filled. */
export function checkFeedback(feedback: NewFeedback): { body: string | null; language: string | null } {
  const { id, kind, phrase, given, studentId, goalId, taskId, occasionId, soundId } = feedback;
  const body = feedback.body?.trim() || null;
  const problems = [];
  if (!isId(id)) problems.push({ field: 'id', problem: 'is-no-id' });
  if (phrase !== undefined && !(isPhraseId(phrase) && phrase.startsWith(`${kind}.`)))
    problems.push({ field: 'phrase', problem: 'is-not-in-the-bank' });
  if (phrase !== undefined && body !== null) problems.push({ field: 'body', problem: 'is-beside-a-phrase' });
  if (given === 'here' && phrase === undefined && body === null && soundId === undefined)
    problems.push({ field: 'body', problem: 'is-empty' });
  if (body !== null && body.length > MOST_CHARACTERS)
    problems.push({ field: 'body', problem: 'is-too-long' });
  if (body !== null && listBlanks(body).length > 0) problems.push({ field: 'body', problem: 'has-a-blank' });
  if (problems.length > 0) throw new Invalid(problems);
  if (![studentId, goalId, taskId, occasionId].every((each) => each === undefined || isId(each)))
    throw new NotFound('There is no such student, goal or task.');
  return { body, language: body === null ? null : (feedback.language ?? null) };
}
