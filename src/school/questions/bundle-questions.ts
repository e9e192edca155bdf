import { type About, aboutId } from './about.ts';
import type { OpenQuestion } from './list-open.ts';

/** Questions on one goal or task, so that one answer may serve several. */
export interface Bundle {
  readonly about: About;
  readonly courseId: string;
  /** The longest waiting first */
  readonly questions: readonly OpenQuestion[];
}

/**
 * Open questions by the goal or task they are on, in the order in which they come: the bundle whose first question has
 * waited longest stands first.
 */
export function bundleQuestions(open: readonly OpenQuestion[]): Bundle[] {
  return [...Map.groupBy(open, ({ about, courseId }) => `${courseId} ${aboutId(about)}`).values()].flatMap(
    (questions) => questions.slice(0, 1).map(({ about, courseId }) => ({ about, courseId, questions })),
  );
}
