import { mayEndArtefact } from '#core/policy/artefacts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { samePeople } from '#school/people/same-people.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findWrite } from '#school/writes/find-write.ts';
import { ADD_ARTEFACTS, type AddedArtefacts } from './add-artefacts.ts';
import { isStanding } from './is-standing.ts';

interface Ask {
  readonly by: Actor;
  readonly writeId: string;
  readonly artefactId: string;
}

/** Takes an artefact away from one student's work. Twice is as once. Throws NotFound where it is not the actor's to do. */
export async function takeAwayArtefact(school: InSchool, { by, writeId, artefactId }: Ask): Promise<void> {
  await turn(school, { by, writeId, artefactIds: [artefactId], ends: true });
}

/** Brings back what was taken away. Throws NotFound as above. */
export async function bringBackArtefact(school: InSchool, { by, writeId, artefactId }: Ask): Promise<void> {
  await turn(school, { by, writeId, artefactIds: [artefactId], ends: false });
}

/** Takes away all that one act of the actor's added, with one student or with several. Throws NotFound where there is none. */
export async function undoAdding(
  school: InSchool,
  { by, writeId, added }: { by: Actor; writeId: string; added: string },
): Promise<void> {
  const { act, answer } = await findWrite(school, { by, writeId: added });
  if (act !== ADD_ARTEFACTS) throw new NotFound('There is nothing to undo.');
  await turn(school, { by, writeId, artefactIds: (answer as AddedArtefacts).artefactIds, ends: true });
}

async function turn(
  school: InSchool,
  {
    by,
    writeId,
    artefactIds,
    ends,
  }: { by: Actor; writeId: string; artefactIds: readonly string[]; ends: boolean },
): Promise<void> {
  const found = await find(school, artefactIds);
  const relations = found.map((each) => mayEndArtefact(by.standing, each));
  const [relation] = relations;
  if (!relation || found.length < artefactIds.length || !relations.every(Boolean))
    throw new NotFound('There is no such work.');
  const act = ends ? 'artefact.take-away' : 'artefact.bring-back';
  await applyOnce(school, by, { writeId, act, request: { artefactIds } }, async () => {
    const turning = found.filter(({ stands }) => stands === ends);
    if (turning.length === 0) return { artefactIds };
    await school.db
      .insertInto('artefact_endings')
      .values(
        turning.map(({ artefactId }) => ({
          school_id: school.id,
          id: newId(),
          artefact_id: artefactId,
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
    return { artefactIds };
  });
}

async function find(school: InSchool, artefactIds: readonly string[]) {
  const ids = artefactIds.filter(isId);
  if (ids.length === 0) return [];
  const rows = await school.db
    .selectFrom('artefacts as a')
    .select(['a.id as artefactId', 'a.student_id as studentId', 'a.class_id as classId'])
    .select(['a.added_by as addedBy', isStanding(school).as('stands')])
    .where('a.school_id', '=', school.id)
    .where('a.id', 'in', ids)
    .execute();
  const { keptOf } = await samePeople(
    school,
    rows.flatMap(({ studentId, addedBy }) => [studentId, addedBy]),
  );
  return rows.map((row) => ({
    ...row,
    studentId: keptOf(row.studentId),
    addedBy: keptOf(row.addedBy),
    stands: Boolean(row.stands),
  }));
}
