/**
 * Where a request for a retake stands.
 *
 * `asked`: the learning step is still to do · `ready`: it is done, and a slot is to be chosen · `booked`: a slot is
 * chosen and lies ahead · `slot-over`: the slot has been, and what was shown is still to be recorded or another slot to
 * be chosen · `shown`: new evidence for the goal is recorded · `declined`, `taken-back`: it ended without.
 */
export type RetakeState = 'asked' | 'ready' | 'booked' | 'slot-over' | 'shown' | 'declined' | 'taken-back';

/** What a school's clock and calendar show: 'YYYY-MM-DD' and 'HH:MM'. */
export interface Moment {
  readonly day: string;
  readonly clock: string;
}

/** What is recorded about a request and stands: what was taken back is not among it. */
export interface RetakeFacts {
  readonly step: 'done' | 'confirmed' | null;
  readonly ending: 'declined' | 'taken-back' | null;
  /** The slot of the newest booking, where it was not given back and the slot is still offered */
  readonly slot: { readonly day: string; readonly endsAt: string } | null;
  /** New evidence for the goal is recorded as a retake */
  readonly shown: boolean;
}

/**
 * The one state of a request. An ending of a person's own stands above all; then what was shown; a slot counts only
 * with a learning step before it.
 *
 * Example: the step done and a slot on Thursday until 15:45 → 'booked' on Thursday at 15:44, 'slot-over' at 15:45.
 */
export function retakeState({ step, ending, slot, shown }: RetakeFacts, now: Moment): RetakeState {
  if (ending) return ending;
  if (shown) return 'shown';
  if (step === null) return 'asked';
  if (slot === null) return 'ready';
  return isOver(slot, now) ? 'slot-over' : 'booked';
}

/** Whether a slot has been. */
export function isOver(
  { day, endsAt }: { readonly day: string; readonly endsAt: string },
  now: Moment,
): boolean {
  return day < now.day || (day === now.day && endsAt <= now.clock);
}

/** What can be done about a request. */
export type RetakeAct = 'say-step' | 'confirm-step' | 'book' | 'give-back' | 'take-back' | 'decline';

const OPEN: Readonly<Record<RetakeState, readonly RetakeAct[]>> = {
  asked: ['say-step', 'confirm-step', 'take-back', 'decline'],
  ready: ['confirm-step', 'book', 'take-back', 'decline'],
  booked: ['confirm-step', 'book', 'give-back', 'take-back', 'decline'],
  'slot-over': ['confirm-step', 'book', 'give-back', 'take-back', 'decline'],
  shown: [],
  declined: [],
  'taken-back': [],
};

/**
 * Whether an act fits where the request stands. A slot is booked behind a learning step alone, and nothing is done about
 * a request that has ended.
 *
 * Example: ('asked', 'book') → false; ('ready', 'book') → true.
 */
export function fits(state: RetakeState, act: RetakeAct): boolean {
  return OPEN[state].includes(act);
}

/** Whether the request still waits for somebody. */
export function isOpen(state: RetakeState): boolean {
  return OPEN[state].length > 0;
}
