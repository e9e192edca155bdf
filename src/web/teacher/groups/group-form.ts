import { z } from 'zod';
import { several, words, writeId } from '../course/form-parts.ts';

/** What a form about a group carries, whichever it is. */
export const groupForm = z.object({
  write: writeId,
  purpose: words,
  goal: words,
  task: words,
  reason: words,
  lastDay: words,
  student: several,
  /** Ids of a pair, parted by a space; sent by the form of pairs alone */
  pair: several,
  was: several,
  moves: words,
});

export type GroupForm = z.output<typeof groupForm>;
