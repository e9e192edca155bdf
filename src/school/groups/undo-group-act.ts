import { mayKeepGroups } from '#core/policy/groups.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findWrite } from '#school/writes/find-write.ts';
import { addEndings } from './add-endings.ts';
import type { ChangedGroup } from './change-group.ts';
import { readEndings } from './read-endings.ts';

interface Undo {
  readonly by: Actor;
  readonly writeId: string;
  readonly classId: string;
  /** The write that is undone */
  readonly done: string;
}

/**
 * Undoes what one act of the actor's did to groups of a class: made ones were never there, an ended one goes on, who
 * came in was never in it and who left is back. What somebody did to the same since stays. Throws NotFound where there is
 * no such act.
 */
export async function undoGroupAct(
  school: InSchool,
  { by, writeId, classId, done }: Undo,
): Promise<{ readonly undone: string }> {
  const relation = mayKeepGroups(by.standing, classId);
  if (!relation) throw new NotFound('There is no such class.');
  const { act, answer } = await findWrite(school, { by, writeId: done });
  return applyOnce(school, by, { writeId, act: 'group.undo', request: { classId, done } }, async () => {
    const touched =
      act === 'group.make'
        ? await unmake(school, { by, classId, ...(answer as { groupIds: string[] }) })
        : act === 'group.end'
          ? await goOn(school, { by, classId, of: 'group_id', ...(answer as { endings: string[] }) })
          : act === 'group.change'
            ? await unchange(school, { by, classId, changed: answer as ChangedGroup })
            : undefined;
    if (!touched) throw new NotFound('There is nothing to undo.');
    await writeAudit(school, by, {
      act: 'group.undo',
      relation,
      subject: 'group',
      ids: touched,
      detail: { class: classId },
    });
    return { undone: act };
  });
}

async function unmake(
  school: InSchool,
  { by, classId, groupIds }: { by: Actor; classId: string; groupIds: readonly string[] },
): Promise<string[] | undefined> {
  const ids = await ofClass(school, { classId, groupIds });
  if (ids.length < groupIds.length) return undefined;
  const endings = await readEndings(school, { of: 'group_id', ids });
  const standing = ids.filter((id) => endings.get(id)?.how !== 'undone');
  await addEndings(school, { by, of: 'group_id', ids: standing, how: 'undone' });
  return ids;
}

async function unchange(
  school: InSchool,
  { by, classId, changed }: { by: Actor; classId: string; changed: ChangedGroup },
): Promise<string[] | undefined> {
  const { groupId, joined, words } = changed;
  const ids = await ofClass(school, { classId, groupIds: [groupId] });
  if (ids.length === 0) return undefined;
  const since = await readEndings(school, { of: 'member_id', ids: joined });
  const untouched = joined.filter((id) => !since.has(id));
  await addEndings(school, { by, of: 'member_id', ids: untouched, how: 'undone' });
  await goOn(school, { by, classId, of: 'member_id', endings: changed.endings });
  if (words) await sayAgain(school, { by, groupId, words });
  return ids;
}

/** Takes endings back, where they are still the newest that was said. */
async function goOn(
  school: InSchool,
  asked: { by: Actor; classId: string; of: 'group_id' | 'member_id'; endings: readonly string[] },
): Promise<string[] | undefined> {
  const { by, classId, of, endings } = asked;
  if (endings.length === 0) return [];
  const rows = await school.db
    .selectFrom('group_endings')
    .select(['id', `${of} as ofId`])
    .where('school_id', '=', school.id)
    .where('id', 'in', [...endings])
    .execute();
  const ids = rows.flatMap(({ ofId }) => ofId ?? []);
  if (of === 'group_id' && (await ofClass(school, { classId, groupIds: ids })).length < ids.length)
    return undefined;
  const newest = await readEndings(school, { of, ids });
  const still = ids.filter((id) => endings.includes(newest.get(id)?.endingId ?? ''));
  await addEndings(school, { by, of, ids: still, how: 'again' });
  return ids;
}

/** Writes the words before once more, where nobody wrote others since. */
async function sayAgain(
  school: InSchool,
  { by, groupId, words }: { by: Actor; groupId: string; words: NonNullable<ChangedGroup['words']> },
): Promise<void> {
  const rows = await school.db
    .selectFrom('group_words')
    .select(['id', 'reason', 'language', 'until_on'])
    .where('school_id', '=', school.id)
    .where('group_id', '=', groupId)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const before = rows.find(({ id }) => id === words.before);
  if (!before || rows[0]?.id !== words.now) return;
  await school.db
    .insertInto('group_words')
    .values({
      ...before,
      school_id: school.id,
      id: newId(),
      group_id: groupId,
      written_by: by.standing.personId,
      written_at: by.now,
    })
    .execute();
}

/** Those of these groups that are of the class. */
async function ofClass(
  school: InSchool,
  { classId, groupIds }: { classId: string; groupIds: readonly string[] },
): Promise<string[]> {
  if (groupIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('groups')
    .select('id')
    .where('school_id', '=', school.id)
    .where('class_id', '=', classId)
    .where('id', 'in', [...groupIds])
    .execute();
  return rows.map(({ id }) => id);
}
