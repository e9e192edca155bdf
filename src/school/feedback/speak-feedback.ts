import { fitsAsSpoken } from '#core/feedback/fits-as-spoken.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { hashOf, keepFile, type NewFile } from '#school/files/keep-file.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { permitFeedback, writeFeedback } from './give-feedback.ts';
import type { NewFeedback } from './new-feedback.ts';

/** Feedback that was said into a microphone; its transcript is its words, where it has one. */
export interface SpokenFeedback extends Omit<NewFeedback, 'phrase' | 'given' | 'soundId'> {
  readonly sound: NewFile;
}

/**
 * Gives feedback as a recording of up to a minute. It is opened, answered and taken back as any other. Throws as
 * `giveFeedback`, and Invalid where it is no sound or is too long.
 */
export async function speakFeedback(
  school: InSchool,
  { by, spoken }: { by: Actor; spoken: SpokenFeedback },
): Promise<{ feedbackId: string }> {
  const { sound, ...feedback } = spoken;
  const { kind, seconds, bytes } = sound;
  const fits = fitsAsSpoken({ kind, seconds, bytes: bytes.length });
  if (fits !== 'fits') throw new Invalid([{ field: 'file', problem: fits }]);
  const given: NewFeedback = { ...feedback, given: 'here', soundId: feedback.id };
  const relation = await permitFeedback(school, { by, feedback: given });
  const request = { ...feedback, sha256: hashOf(bytes) };
  return applyOnce(school, by, { writeId: feedback.id, act: 'feedback.speak', request }, async () => {
    const soundId = await keepFile(school, { by, file: sound });
    await writeFeedback(school, { by, relation, feedback: { ...given, soundId } });
    return { feedbackId: feedback.id };
  });
}
