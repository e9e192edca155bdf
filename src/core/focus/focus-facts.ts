/** Something a student said or did, or that came up about them. Moments are milliseconds since 1970. */
export interface Said {
  /** The record it is: the question, the readiness, the request, the "I tried it", the override */
  readonly recordId: string;
  readonly studentId: string;
  /** The goal it is about; null where it names none */
  readonly goalId: string | null;
  readonly at: number;
}

/** A student's word on their own level, beside the level the teacher sees. */
export interface SelfEvaluated extends Said {
  readonly level: number;
  /** The level that holds; null while there is too little evidence for a word */
  readonly mine: number | null;
  /** When a teacher last judged this student's work on the goal; null where nobody has */
  readonly judgedAt: number | null;
}

/** A piece of work as far as it is asked whether it shows the goal. */
export interface SeenPiece {
  readonly shows: boolean;
  /** When it was recorded */
  readonly at: number;
}

/** What the work of a student on a goal says. */
export interface WorkedGoal {
  readonly studentId: string;
  readonly goalId: string;
  /** Whether the goal counts as shown: by the pieces, or by a teacher above them */
  readonly isShown: boolean;
  /** The course's unit works on it now */
  readonly isInFocus: boolean;
  /** The level is a quarter of a level or less from where its word becomes that of the mastery cut */
  readonly isNear: boolean;
  /** The newest two pieces of the last twenty school days, newest first; fewer where there are fewer */
  readonly newest: readonly SeenPiece[];
  /** When a teacher last judged; null where nobody has in the last twenty school days */
  readonly judgedAt: number | null;
}

/** The newest word of a teacher to a student on one goal, or on none, in the last twenty school days. */
export interface Word extends Said {
  /** The school day on which it was given */
  readonly on: string;
  readonly kind: 'glow' | 'grow' | 'next-step';
  /** The student has said what became of it */
  readonly isTried: boolean;
}

/** A row that the teacher has seen. */
export interface Mark {
  readonly studentId: string;
  readonly goalId: string | null;
  /** The newest fact that the row spoke of */
  readonly knownUntil: number;
  readonly seenOn: string;
}

/** A student of the teacher's classes. */
export interface FocusStudent {
  readonly studentId: string;
  /** By which names are put in order */
  readonly sortName: string;
  /** The first school day in the class */
  readonly fromOn: string;
  /** The last school day on which somebody who teaches the class spoke to them; null where nobody has */
  readonly spokenOn: string | null;
}

/** Everything the queue rests on, as it stands on a school day. */
export interface FocusFacts {
  readonly today: string;
  /** BCP 47; how names are put in order */
  readonly language: string;
  readonly students: readonly FocusStudent[];
  /** Questions that are open and tasks for which help is needed */
  readonly asks: readonly Said[];
  /** Tasks they are ready for and retakes they have got ready for */
  readonly readies: readonly Said[];
  /** Next steps they have tried, that no teacher has looked at */
  readonly tries: readonly Said[];
  /** Each student's newest on each goal */
  readonly selfEvaluations: readonly SelfEvaluated[];
  /** Overrides that later evidence disagrees with; `at` is when that evidence was recorded */
  readonly disagreements: readonly Said[];
  readonly worked: readonly WorkedGoal[];
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
}
