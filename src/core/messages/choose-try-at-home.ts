import { daysBetween } from '#core/time/add-days.ts';
import type { Sentence } from './part.ts';
import type { HomePhrase, WeekFacts } from './week-facts.ts';

/** Weeks are counted from a Monday, so that a general phrase changes from week to week. */
const A_MONDAY = '2024-01-01';

/**
 * One thing to try at home, from the bank: the phrase that follows a sentence of the part, else one for a goal
 * it speaks of (work on first, then can do), else a general one, another each week. It comes from the same
 * evidence and feedback as the sentence it goes with. Without a phrase in the bank there is none.
 *
 * Example: the next step 'next.say-units' has a phrase that follows it, 'home.units-on-the-bus': that one.
 */
export function chooseTryAtHome(
  week: WeekFacts,
  part: { canDo: readonly Sentence[]; workOn: readonly Sentence[] },
): Sentence[] {
  const sentences = [...part.workOn, ...part.canDo];
  for (const linked of [follows, isFor]) {
    for (const sentence of sentences) {
      const found = week.homePhrases.find((each) => linked(each, { sentence, week }));
      if (found) return [say(found, sentence)];
    }
  }
  const general = week.homePhrases.filter((each) => each.goalId === null && each.follows === null);
  const turn = Math.floor(daysBetween(A_MONDAY, week.week) / 7);
  const [first] = sentences;
  const chosen = general.at(turn % Math.max(1, general.length));
  return chosen && first ? [say(chosen, first)] : [];
}

type Beside = { sentence: Sentence; week: WeekFacts };

function follows(phrase: HomePhrase, { sentence }: Beside): boolean {
  return sentence.source === 'phrase' && phrase.follows === sentence.phrase;
}

function isFor(phrase: HomePhrase, { sentence, week }: Beside): boolean {
  const goalId = goalOf(sentence, week);
  return goalId !== null && phrase.follows === null && phrase.goalId === goalId;
}

/** The goal a sentence speaks of; for a teacher's own words, the goal of the feedback they come from. */
function goalOf(sentence: Sentence, week: WeekFacts): string | null {
  if (sentence.source === 'goal' || sentence.source === 'phrase') return sentence.goalId;
  return week.feedback.find((each) => sentence.from.includes(each.id))?.goalId ?? null;
}

function say(phrase: HomePhrase, beside: Sentence): Sentence {
  return { source: 'phrase', phrase: phrase.phrase, goalId: phrase.goalId, from: beside.from };
}
