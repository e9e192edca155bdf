import { mayTakeBackNote } from '#core/policy/habits.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { samePeople } from '#school/people/same-people.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findWrite } from '#school/writes/find-write.ts';
import { isStanding } from './is-standing.ts';

interface Ask {
  readonly by: Actor;
  readonly writeId: string;
  readonly saidId: string;
}

/** Takes a note or thanks back; only who gave it does. Twice is as once. Throws NotFound for any other. */
export async function takeBackSaid(school: InSchool, { by, writeId, saidId }: Ask): Promise<void> {
  await turn(school, { by, writeId, saidIds: [saidId], ends: true });
}

/** Brings back what was taken back. Throws NotFound as above. */
export async function bringBackSaid(school: InSchool, { by, writeId, saidId }: Ask): Promise<void> {
  await turn(school, { by, writeId, saidIds: [saidId], ends: false });
}

/**
 * Takes back all that one act of the actor's said, of one student or of several, and says in which class it was. Throws
 * NotFound where there is no such act.
 */
export async function undoNotes(
  school: InSchool,
  { by, writeId, noted }: { by: Actor; writeId: string; noted: string },
): Promise<void> {
  const { act, answer } = await findWrite(school, { by, writeId: noted });
  if (act !== 'habit.note') throw new NotFound('There is nothing to undo.');
  await turn(school, { by, writeId, saidIds: (answer as { saidIds: string[] }).saidIds, ends: true });
}

async function turn(
  school: InSchool,
  { by, writeId, saidIds, ends }: { by: Actor; writeId: string; saidIds: readonly string[]; ends: boolean },
): Promise<void> {
  const act = ends ? 'habit.take-back' : 'habit.bring-back';
  await applyOnce(school, by, { writeId, act, request: { saidIds } }, async () => {
    const found = await find(school, saidIds);
    const relations = found.map((each) => mayTakeBackNote(by.standing, each));
    const [relation] = relations;
    if (!relation || found.length < saidIds.length || !relations.every(Boolean))
      throw new NotFound('There is no such note.');
    const turning = found.filter(({ stands }) => stands === ends);
    if (turning.length === 0) return { saidIds };
    await school.db
      .insertInto('habit_endings')
      .values(
        turning.map(({ saidId, isThanks }) => ({
          school_id: school.id,
          id: newId(),
          habit_id: null,
          note_id: isThanks ? null : saidId,
          appreciation_id: isThanks ? saidId : null,
          ends,
          made_by: by.standing.personId,
          made_at: by.now,
        })),
      )
      .execute();
    await writeAudit(school, by, {
      act,
      relation,
      subject: 'student',
      ids: [...new Set(turning.map(({ studentId }) => studentId))],
    });
    return { saidIds };
  });
}

async function find(school: InSchool, saidIds: readonly string[]) {
  const ids = saidIds.filter(isId);
  if (ids.length === 0) return [];
  const notes = await school.db
    .selectFrom('habit_notes as n')
    .select(['n.id as saidId', 'n.student_id as studentId', 'n.noted_by as givenBy'])
    .select(isStanding(school, 'note_id', 'n.id').as('stands'))
    .where('n.school_id', '=', school.id)
    .where('n.id', 'in', ids)
    .execute();
  const thanks = await school.db
    .selectFrom('appreciations as n')
    .select(['n.id as saidId', 'n.student_id as studentId', 'n.given_by as givenBy'])
    .select(isStanding(school, 'appreciation_id', 'n.id').as('stands'))
    .where('n.school_id', '=', school.id)
    .where('n.id', 'in', ids)
    .execute();
  const rows = [
    ...notes.map((row) => ({ ...row, isThanks: false })),
    ...thanks.map((row) => ({ ...row, isThanks: true })),
  ];
  const { keptOf } = await samePeople(
    school,
    rows.flatMap(({ studentId, givenBy }) => [studentId, givenBy]),
  );
  return rows.map((row) => ({
    ...row,
    studentId: keptOf(row.studentId),
    givenBy: keptOf(row.givenBy),
    stands: Boolean(row.stands),
  }));
}
