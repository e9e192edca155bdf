import type { Slots } from '#core/messages/part.ts';
import { isPhraseId } from '#locales/phrases.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkWords, type WordWarning } from './check-words.ts';
import type { Part } from './load-parts.ts';
import { lockPart } from './lock-part.ts';
import { permitPart } from './permit-parts.ts';
import { sentencesOf } from './read-content.ts';
import { listPartsOut } from './take-back-parts.ts';

/** Two sentences are read; five are skipped. */
const MOST_SENTENCES = 2;
const MOST_CHARACTERS = 500;

/** The new version, and what the teacher may want to look at again. */
export interface Edited {
  readonly partId: string;
  readonly versionId: string;
  readonly warnings: readonly WordWarning[];
}

/**
 * A teacher changes the sentences of a part: a new version, to be approved anew. Level words and words not used
 * towards families warn and do not forbid. Throws NotFound where the part is not theirs, Conflict where somebody
 * changed it since `versionId` was read or where it has gone out, Invalid where the sentences cannot be kept.
 */
export async function editPart(
  school: InSchool,
  {
    by,
    writeId,
    partId,
    versionId,
    slots,
  }: { by: Actor; writeId: string; partId: string; versionId: string; slots: Slots },
): Promise<Edited> {
  const { relation } = await permitPart(school, by, partId);
  checkSlots(slots);
  const request = { partId, versionId, slots };
  return applyOnce(school, by, { writeId, act: 'message.edit', request }, async () => {
    const part = await lockPart(school, partId);
    if (part.versionId !== versionId)
      throw new Conflict('Somebody changed this message since you opened it. Open it again and edit anew.');
    if ((await listPartsOut(school, [partId])).size > 0)
      throw new Conflict('This message has already gone out, so it can no longer be changed.');
    const edited = await addVersion(school, by, { part, slots });
    await writeAudit(school, by, { act: 'message.edit', relation, subject: 'message part', ids: [partId] });
    return { partId, versionId: edited, warnings: checkWords(slots) };
  });
}

async function addVersion(
  school: InSchool,
  by: Actor,
  { part, slots }: { part: Part; slots: Slots },
): Promise<string> {
  const id = newId();
  await school.db
    .insertInto('message_part_versions')
    .values({
      school_id: school.id,
      id,
      part_id: part.partId,
      ordinal: part.ordinal + 1,
      content: JSON.stringify({ kind: 'draft', slots, leftOut: part.content.leftOut }),
      made_by: by.standing.personId,
    })
    .execute();
  return id;
}

function checkSlots(slots: Slots): void {
  const problems: { field: string; problem: string }[] = [];
  if (!slots.canDo?.length && !slots.workOn?.length)
    problems.push({ field: 'canDo', problem: 'needs a sentence here or under what the student works on' });
  for (const [field, sentences] of Object.entries(slots))
    if (sentences.length > MOST_SENTENCES)
      problems.push({ field, problem: `at most ${MOST_SENTENCES} sentences` });
  for (const sentence of sentencesOf(slots)) {
    if (sentence.source === 'text' && sentence.text.length > MOST_CHARACTERS)
      problems.push({ field: 'text', problem: `at most ${MOST_CHARACTERS} letters` });
    if (sentence.source === 'phrase' && !isPhraseId(sentence.phrase))
      problems.push({ field: 'phrase', problem: 'is not in the phrase bank' });
  }
  if (problems.length > 0) throw new Invalid(problems);
}
