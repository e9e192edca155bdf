import { bareSentence } from '#core/feedback/own-sentences.ts';
import { mayHavePhrases, mayTurnPhrase } from '#core/policy/own-phrases.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findWrite } from '#school/writes/find-write.ts';

type Kind = 'glow' | 'grow' | 'next-step';
type Mark = 'kept' | 'taken-away' | 'learned';

/** What one act changed: each phrase, and how it stood before. */
interface Turned {
  readonly turned: readonly { readonly phraseId: string; readonly was: Mark }[];
}

/** As much as a phrase holds. */
const MOST_CHARACTERS = 300;

/** Keeps a phrase by hand. One that is there already is offered again. Throws Invalid where it has no words. */
export async function keepPhrase(
  school: InSchool,
  {
    by,
    writeId,
    phrase,
  }: { by: Actor; writeId: string; phrase: { kind: Kind; body: string; language: string } },
): Promise<void> {
  const { kind, language } = phrase;
  const body = checkBody(phrase.body);
  const request = { kind, body, language };
  await applyOnce(school, by, { writeId, act: 'phrase.keep', request }, async (): Promise<Turned> => {
    if (!mayHavePhrases(by.standing)) throw new NotFound('There is no such page.');
    const { phraseId, was } = await ensurePhrase(school, { by, kind, body, language, rewordsId: null });
    await mark(school, { by, act: 'phrase.keep', marks: [{ phraseId, mark: 'kept' }] });
    return { turned: [{ phraseId, was }] };
  });
}

/** Takes a phrase away: it is offered no more. Throws NotFound where it is not the actor's. */
export async function takeAwayPhrase(
  school: InSchool,
  { by, writeId, phraseId }: { by: Actor; writeId: string; phraseId: string },
): Promise<void> {
  await applyOnce(
    school,
    by,
    { writeId, act: 'phrase.take-away', request: { phraseId } },
    async (): Promise<Turned> => {
      const { was } = await getOwn(school, { by, phraseId });
      await mark(school, { by, act: 'phrase.take-away', marks: [{ phraseId, mark: 'taken-away' }] });
      return { turned: [{ phraseId, was }] };
    },
  );
}

/** Puts other words in the place of a phrase; what was said in the old ones stays said. Throws as the two above. */
export async function rewordPhrase(
  school: InSchool,
  { by, writeId, phraseId, body: typed }: { by: Actor; writeId: string; phraseId: string; body: string },
): Promise<void> {
  await applyOnce(
    school,
    by,
    { writeId, act: 'phrase.reword', request: { phraseId, typed } },
    async (): Promise<Turned> => {
      const before = await getOwn(school, { by, phraseId });
      const body = checkBody(typed);
      const { kind, language } = before;
      const made = await ensurePhrase(school, { by, kind, body, language, rewordsId: phraseId });
      // The same but for a capital or a full stop is the same phrase.
      const isSame = made.phraseId === phraseId;
      await mark(school, {
        by,
        act: 'phrase.reword',
        marks: [
          ...(isSame ? [] : [{ phraseId, mark: 'taken-away' as const }]),
          { phraseId: made.phraseId, mark: 'kept' },
        ],
      });
      return {
        turned: [
          ...(isSame ? [] : [{ phraseId, was: before.was }]),
          { phraseId: made.phraseId, was: made.was },
        ],
      };
    },
  );
}

/** Undoes one of the acts above: each phrase stands as it stood before. Throws NotFound where it is not the actor's. */
export async function undoPhrase(
  school: InSchool,
  { by, writeId, undone }: { by: Actor; writeId: string; undone: string },
): Promise<void> {
  await applyOnce(
    school,
    by,
    { writeId, act: 'phrase.undo', request: { undone } },
    async (): Promise<Turned> => {
      const { act, answer } = await findWrite(school, { by, writeId: undone });
      if (!act.startsWith('phrase.') || !mayHavePhrases(by.standing))
        throw new NotFound('There is nothing to undo.');
      const { turned } = answer as Turned;
      await mark(school, {
        by,
        act: 'phrase.undo',
        marks: turned.map(({ phraseId, was }) => ({ phraseId, mark: was })),
      });
      return { turned: [] };
    },
  );
}

function checkBody(typed: string): string {
  const body = typed.replace(/\s+/gu, ' ').trim();
  if (bareSentence(body) === '') throw new Invalid([{ field: 'body', problem: 'is-empty' }]);
  if (body.length > MOST_CHARACTERS) throw new Invalid([{ field: 'body', problem: 'is-too-long' }]);
  return body;
}

interface Words {
  readonly by: Actor;
  readonly kind: Kind;
  readonly body: string;
  readonly language: string;
  readonly rewordsId: string | null;
}

/** The phrase with these words, made where there is none; and how it stood. A new one stood nowhere. */
async function ensurePhrase(
  school: InSchool,
  { by, kind, body, language, rewordsId }: Words,
): Promise<{ phraseId: string; was: Mark }> {
  const { personId } = by.standing;
  const bare = bareSentence(body);
  const phraseId = newId();
  const added = await school.db
    .insertInto('own_phrases')
    .values({
      school_id: school.id,
      id: phraseId,
      person_id: personId,
      kind,
      body,
      bare,
      language,
      rewords_id: rewordsId,
      made_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'person_id', 'kind', 'bare']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) return { phraseId, was: 'taken-away' };
  const there = await school.db
    .selectFrom('own_phrases')
    .select('id')
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .where('bare', '=', bare)
    .executeTakeFirstOrThrow();
  return { phraseId: there.id, was: (await getOwn(school, { by, phraseId: there.id })).was };
}

async function getOwn(school: InSchool, { by, phraseId }: { by: Actor; phraseId: string }) {
  const phrase = isId(phraseId)
    ? await school.db
        .selectFrom('own_phrases')
        .select(['person_id as personId', 'kind', 'language'])
        .select((e) =>
          e
            .selectFrom('own_phrase_marks as m')
            .select('m.mark')
            .where('m.school_id', '=', school.id)
            .where('m.person_id', '=', by.standing.personId)
            .where('m.phrase_id', '=', phraseId)
            .orderBy('m.made_at', 'desc')
            .orderBy('m.id', 'desc')
            .limit(1)
            .as('mark'),
        )
        .where('school_id', '=', school.id)
        .where('id', '=', phraseId)
        .executeTakeFirst()
    : undefined;
  if (!phrase || !mayTurnPhrase(by.standing, phrase)) throw new NotFound('There is no such phrase.');
  return { ...phrase, kind: phrase.kind as Kind, was: (phrase.mark ?? 'learned') as Mark };
}

async function mark(
  school: InSchool,
  {
    by,
    act,
    marks,
  }: { by: Actor; act: string; marks: readonly { readonly phraseId: string; readonly mark: Mark }[] },
): Promise<void> {
  await school.db
    .insertInto('own_phrase_marks')
    .values(
      marks.map((each) => ({
        school_id: school.id,
        id: newId(),
        person_id: by.standing.personId,
        phrase_id: each.phraseId,
        mark: each.mark,
        made_at: by.now,
      })),
    )
    .execute();
  await writeAudit(school, by, {
    act,
    relation: 'teaches',
    subject: 'phrase',
    ids: marks.map(({ phraseId }) => phraseId),
  });
}
