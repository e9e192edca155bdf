/**
 * One sentence of a message part, as facts for the catalogues to put into each adult's language. `from` are
 * the ids of the evidence and feedback it rests on, so that the teacher sees where it comes from.
 */
export type Sentence = { readonly from: readonly string[] } & (
  | { readonly source: 'phrase'; readonly phrase: string; readonly goalId: string | null }
  | { readonly source: 'text'; readonly text: string; readonly language: string }
  | {
      readonly source: 'goal';
      readonly goalId: string;
      readonly form: 'can-now' | 'has-started' | 'is-working-on';
    }
  /** `taskId` null: no task, but the goals can be shown in class; `on` null: any day in class. */
  | {
      readonly source: 'next-chance';
      readonly taskId: string | null;
      readonly on: string | null;
      /** A time to drop in on that day, where that is the chance; then `from` names it too */
      readonly dropIn?: DropIn | undefined;
    }
);

/** When and where, on the clock of the school (HH:MM) and in the teacher's words. */
export type DropIn = {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
};

/** The four slots of a part. A slot without a true sentence is absent; none holds more than two. */
export type Slots = {
  readonly canDo?: readonly Sentence[];
  readonly workOn?: readonly Sentence[];
  readonly tryAtHome?: readonly Sentence[];
  readonly nextChance?: readonly Sentence[];
};

/** Feedback that was not taken into the draft, for the teacher to see. */
export type LeftOut = { readonly feedbackId: string; readonly reason: 'carries-a-level' };

/**
 * A drafted part, or the plain fact that there is nothing to say yet: `nothing-this-week`, where nothing was
 * recorded, or `no-words-yet`, where what was recorded makes no true sentence for a family.
 */
export type PartDraft =
  | { readonly kind: 'draft'; readonly slots: Slots; readonly leftOut: readonly LeftOut[] }
  | {
      readonly kind: 'nothing-to-say';
      readonly reason: 'nothing-this-week' | 'no-words-yet';
      readonly leftOut: readonly LeftOut[];
    };
