import { bareSentence, ownSentences } from '#core/feedback/own-sentences.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import { ChangedMeanwhile } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listClassNames } from './list-class-names.ts';

/** Feedback as it was given, of which sentences are learned. */
export interface SaidFeedback {
  readonly id: string;
  readonly kind: 'glow' | 'grow' | 'next-step';
  readonly studentId: string;
  readonly classId: string;
  readonly body?: string | undefined;
  readonly language?: string | undefined;
}

interface Sentence {
  readonly kind: SaidFeedback['kind'];
  readonly body: string;
  readonly bare: string;
  readonly language: string;
  readonly feedbackId: string;
}

/**
 * Keeps in mind what a teacher typed, in the transaction that gave it: a sentence without any student's name, and in
 * which feedback it was said. All of one class.
 */
export async function learnPhrases(
  school: InSchool,
  { by, given }: { by: Actor; given: readonly SaidFeedback[] },
): Promise<void> {
  const typed = given.filter(({ body }) => body?.trim());
  const [first] = typed;
  if (!first) return;
  const { personId, today } = by.standing;
  const studentIds = [...new Set(typed.map(({ studentId }) => studentId))];
  const names = await listClassNames(school, { classId: first.classId, studentIds, today });
  const classmates = [...names.values()].flat();
  const sentences = typed.flatMap(({ id, kind, studentId, body = '', language = 'en' }): Sentence[] =>
    ownSentences(body, { language, names: names.get(studentId) ?? [], classmates }).map((sentence) => ({
      kind,
      body: sentence,
      bare: bareSentence(sentence),
      language,
      feedbackId: id,
    })),
  );
  if (sentences.length === 0) return;
  const known = await findKnown(school, { personId, bares: sentences.map(({ bare }) => bare) });
  const fresh = new Map(
    sentences
      .filter((each) => !known.has(keyOf(each)))
      .map((each) => [keyOf(each), { ...each, id: newId() }]),
  );
  const idOf = (each: Sentence) => known.get(keyOf(each))?.id ?? fresh.get(keyOf(each))?.id ?? '';
  const uses = new Map(sentences.map((each) => [`${idOf(each)} ${each.feedbackId}`, each]));
  const again = new Set([
    ...[...known.values()].filter(({ isMarked }) => !isMarked).map(({ id }) => id),
    ...[...fresh.values()].map(({ id }) => id).filter((id) => isSaidTwice(id, [...uses.keys()])),
  ]);
  if ((await addFresh(school, { by, fresh: [...fresh.values()] })) < fresh.size)
    throw new ChangedMeanwhile('This sentence was learned meanwhile.');
  await together([
    insertMany(
      school.db,
      'own_phrase_uses',
      [...uses.values()].map((each) => ({
        school_id: school.id,
        id: newId(),
        phrase_id: idOf(each),
        feedback_id: each.feedbackId,
      })),
    ),
    insertMany(
      school.db,
      'own_phrase_marks',
      [...again].map((phrase_id) => ({
        school_id: school.id,
        id: newId(),
        person_id: personId,
        phrase_id,
        mark: 'learned',
        made_at: by.now.toISOString(),
      })),
    ),
  ]);
}

/** `uses` are pairs of a phrase and a feedback. */
function isSaidTwice(phraseId: string, uses: readonly string[]): boolean {
  return uses.filter((use) => use.startsWith(phraseId)).length > 1;
}

/** One voice's sentence is another phrase in another voice. */
const keyOf = ({ kind, bare }: Pick<Sentence, 'kind' | 'bare'>) => `${kind} ${bare}`;

async function findKnown(
  school: InSchool,
  { personId, bares }: { personId: string; bares: readonly string[] },
): Promise<Map<string, { readonly id: string; readonly isMarked: boolean }>> {
  const rows = await school.db
    .selectFrom('own_phrases as p')
    .select(['p.id', 'p.kind', 'p.bare'])
    .select((e) =>
      e
        .exists(
          e
            .selectFrom('own_phrase_marks as m')
            .select('m.id')
            .where('m.school_id', '=', school.id)
            .where('m.person_id', '=', personId)
            .whereRef('m.phrase_id', '=', 'p.id'),
        )
        .as('isMarked'),
    )
    .where('p.school_id', '=', school.id)
    .where('p.person_id', '=', personId)
    .where('p.bare', 'in', bares)
    .execute();
  return new Map(
    rows.map((row) => [
      keyOf(row as Pick<Sentence, 'kind' | 'bare'>),
      { id: row.id, isMarked: Boolean(row.isMarked) },
    ]),
  );
}

async function addFresh(
  school: InSchool,
  { by, fresh }: { by: Actor; fresh: readonly (Sentence & { readonly id: string })[] },
): Promise<number> {
  if (fresh.length === 0) return 0;
  const added = await school.db
    .insertInto('own_phrases')
    .values(
      fresh.map(({ id, kind, body, bare, language }) => ({
        school_id: school.id,
        id,
        person_id: by.standing.personId,
        kind,
        body,
        bare,
        language,
        rewords_id: null,
        made_at: by.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['school_id', 'person_id', 'kind', 'bare']).doNothing())
    .returning('id')
    .execute();
  return added.length;
}
