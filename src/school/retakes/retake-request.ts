import type { RetakeState } from '#core/retakes/retake-state.ts';
import type { DeclineReason, LearningStep } from '#core/retakes/steps.ts';

/** Words as somebody typed them. */
export interface OwnWords {
  readonly text: string;
  readonly language: string;
}

/** A request for a retake as it stands. */
export interface RetakeRequest {
  readonly requestId: string;
  /** The id under which the student is found today */
  readonly studentId: string;
  readonly goalId: string;
  /** The classes in which the student learns for the goal today */
  readonly classIds: readonly string[];
  readonly state: RetakeState;
  /** The attempt that the student wants to do once more; none where it is the goal alone */
  readonly piece:
    | {
        readonly occasionId: string;
        readonly taskId: string;
        readonly title: string;
        readonly workedOn: string;
      }
    | undefined;
  /** The learning step as planned, and why or what exactly */
  readonly plans: LearningStep;
  readonly plan: OwnWords | undefined;
  readonly askedAt: Date;
  /** What the student says they did as a learning step, else what a teacher says */
  readonly step:
    | {
        readonly stepId: string;
        /** A teacher says so too */
        readonly confirmed: boolean;
        readonly what: LearningStep;
        readonly words: OwnWords | undefined;
        readonly saidAt: Date;
      }
    | undefined;
  readonly slot:
    | {
        readonly slotId: string;
        readonly day: string;
        readonly startsAt: string;
        readonly endsAt: string;
        readonly place: string;
      }
    | undefined;
  /** Of the newest booking or giving back; undefined where there was none */
  readonly bookedAt: Date | undefined;
  /** The slot of that booking was withdrawn, so that another is wanted */
  readonly slotWithdrawn: boolean;
  readonly ending:
    | {
        readonly endingId: string;
        readonly ending: 'taken-back' | 'declined';
        readonly reason: DeclineReason | undefined;
        readonly words: OwnWords | undefined;
        readonly first: LearningStep | undefined;
        readonly endedAt: Date;
      }
    | undefined;
  /** When the evidence was recorded that shows it */
  readonly shownAt: Date | undefined;
}
