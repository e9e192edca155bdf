import type { Sentence } from './part.ts';
import type { FeedbackFact } from './week-facts.ts';

/**
 * A feedback as a sentence of a message: its phrase, or the teacher's words in the language they were written.
 *
 * Example: a glow with the phrase 'glow.labels-axes' is that phrase, from that glow.
 */
export function sayFeedback(feedback: FeedbackFact): Sentence {
  const from = [feedback.id];
  const { words } = feedback;
  if (words.kind === 'text') return { source: 'text', text: words.text, language: words.language, from };
  return { source: 'phrase', phrase: words.phrase, goalId: feedback.goalId, from };
}

/**
 * Feedback of some kinds, newest first (by day, then id), each saying something of its own.
 *
 * Example: the same glow given on Monday and on Wednesday is said once, as Wednesday's.
 */
export function newestFeedback(
  feedback: readonly FeedbackFact[],
  kinds: readonly FeedbackFact['kind'][],
): FeedbackFact[] {
  const said = new Set<string>();
  return feedback
    .filter((each) => kinds.includes(each.kind))
    .toSorted((a, b) => compare(b.givenOn, a.givenOn) || compare(b.id, a.id))
    .filter((each) => {
      const words = each.words.kind === 'text' ? `text ${each.words.text}` : `phrase ${each.words.phrase}`;
      const isNew = !said.has(words);
      said.add(words);
      return isNew;
    });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
