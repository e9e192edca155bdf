/**
 * The reasons for which a student stands in the focus queue, strongest first. What a student has said comes before
 * what only the records say; within these, what contradicts a teacher before what follows by rule.
 */
export const reasons = [
  /** Asked for help: a question is open, or a task "needs help" */
  'asked',
  /** Says ready: for a task, or for a retake */
  'ready',
  /** Tried the next step, and nobody has looked yet */
  'tried',
  /** Sees it differently: their self-evaluation is a level or more away from what holds */
  'differs',
  /** The newest evidence disagrees with a teacher's judgement above the pieces */
  'disagrees',
  /** Stuck: the newest two pieces do not show the goal, and no feedback has been given since */
  'stuck',
  /** Feedback not acted on: on a goal in focus the newest word asked for something ten school days ago, in vain so far */
  'untried',
  /** Near a change of level on a goal in focus, and no feedback since the newest piece */
  'near',
  /** Nobody has spoken to them for ten school days */
  'unspoken',
] as const;

export type FocusReason = (typeof reasons)[number];

/** Two weeks: after so many school days without a word a student stands in the queue. */
export const SILENT_DAYS = 10;
/** Whom nobody has spoken to comes back after so many school days, even where the row was seen. */
export const LONGEST_ABSENCE = 15;
/** What follows by rule looks back over so many school days; what a student has said waits as long as it takes. */
export const LOOK_BACK_DAYS = 20;
