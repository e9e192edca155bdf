import { bareSentence } from '#core/feedback/own-sentences.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';

/** What Ms. Valdez says often enough to have kept it by hand. */
const kept = [
  { kind: 'glow', body: '[name], you used [what] to back it up.' },
  { kind: 'grow', body: 'Now say what the [number] stands for in the story.' },
  { kind: 'next-step', body: 'Show it to a partner and ask what they see first.' },
] as const;

/** Adds the phrases that a teacher keeps for themselves. */
export async function plantOwnPhrases(
  school: InSchool,
  { personId, at }: { personId: string; at: Date },
): Promise<void> {
  const made_at = at.toISOString();
  const rows = kept.map(({ kind, body }) => ({
    school_id: school.id,
    id: newId(),
    person_id: personId,
    kind,
    body,
    bare: bareSentence(body),
    language: 'en',
    made_at,
  }));
  await insertMany(school.db, 'own_phrases', rows);
  await insertMany(
    school.db,
    'own_phrase_marks',
    rows.map(({ school_id, id }) => ({
      school_id,
      id: newId(),
      person_id: personId,
      phrase_id: id,
      mark: 'kept',
      made_at,
    })),
  );
}
