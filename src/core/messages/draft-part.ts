import { carriesALevel } from './carries-a-level.ts';
import { chooseCanDo } from './choose-can-do.ts';
import { chooseNextChance } from './choose-next-chance.ts';
import { chooseTryAtHome } from './choose-try-at-home.ts';
import { chooseWorkOn } from './choose-work-on.ts';
import type { LeftOut, PartDraft, Sentence, Slots } from './part.ts';
import type { FeedbackFact, WeekFacts } from './week-facts.ts';

/**
 * Drafts what a family reads about one student in one course this week. No level and no percentage ever: a
 * teacher's own words that carry one are left out and named in `leftOut`. Nothing is said that the week's
 * evidence and feedback do not bear; where they bear nothing, the teacher is told so and no message is made up.
 *
 * Example: on Wednesday Ana had a glow ("labels both axes"), a next step ("say the units out loud") and a piece
 * at the cut on a goal she had not shown before. Her part: can do "labels both axes" and "has started: say what
 * slope means"; work on "say the units out loud"; at home the phrase that follows this step; next chance
 * Thursday's task.
 */
export function draftPart(facts: WeekFacts): PartDraft {
  const { speakable, leftOut } = withoutLevels(facts.feedback);
  if (facts.evidence.length === 0 && facts.feedback.length === 0) {
    return { kind: 'nothing-to-say', reason: 'nothing-this-week', leftOut };
  }
  const week: WeekFacts = { ...facts, feedback: speakable };
  const canDo = chooseCanDo(week);
  const workOn = chooseWorkOn(week, canDo);
  if (canDo.length === 0 && workOn.length === 0) {
    return { kind: 'nothing-to-say', reason: 'no-words-yet', leftOut };
  }
  const slots = filled({
    canDo,
    workOn,
    tryAtHome: chooseTryAtHome(week, { canDo, workOn }),
    nextChance: chooseNextChance(week, workOn),
  });
  return { kind: 'draft', slots, leftOut };
}

function withoutLevels(feedback: readonly FeedbackFact[]): {
  speakable: FeedbackFact[];
  leftOut: LeftOut[];
} {
  const tells = ({ words }: FeedbackFact) => words.kind === 'text' && carriesALevel(words.text);
  return {
    speakable: feedback.filter((each) => !tells(each)),
    leftOut: feedback
      .filter(tells)
      .map((each) => ({ feedbackId: each.id, reason: 'carries-a-level' as const })),
  };
}

function filled(slots: Record<keyof Slots, readonly Sentence[]>): Slots {
  return Object.fromEntries(Object.entries(slots).filter(([, sentences]) => sentences.length > 0));
}
