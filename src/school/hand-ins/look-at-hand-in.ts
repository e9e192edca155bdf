import { mayLookAtHandIns } from '#core/policy/hand-ins.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { isStanding } from '#school/artefacts/is-standing.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';

interface Ask {
  readonly by: Actor;
  readonly writeId: string;
  readonly classId: string;
  readonly artefactId: string;
  /** false: it is to be looked at again */
  readonly looked: boolean;
}

/** A teacher of the class says that they looked at what was handed in there. Throws NotFound where it is not theirs. */
export async function lookAtHandIn(
  school: InSchool,
  { by, writeId, classId, artefactId, looked }: Ask,
): Promise<{ artefactId: string }> {
  const request = { classId, artefactId, looked };
  return applyOnce(school, by, { writeId, act: 'hand-in.mark', request }, async () => {
    const relation = mayLookAtHandIns(by.standing, { classId });
    const found =
      relation && isId(artefactId)
        ? await school.db
            .selectFrom('artefacts as a')
            .select('a.student_id as studentId')
            .where('a.school_id', '=', school.id)
            .where('a.id', '=', artefactId)
            .where('a.class_id', '=', classId)
            .whereRef('a.added_by', '=', 'a.student_id')
            .where(isStanding(school))
            .executeTakeFirst()
        : undefined;
    if (!found || !relation) throw new NotFound('There is no such work in this class.');
    await school.db
      .insertInto('artefact_looks')
      .values({
        school_id: school.id,
        id: writeId,
        artefact_id: artefactId,
        looked,
        looked_by: by.standing.personId,
        looked_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: looked ? 'hand-in.looked' : 'hand-in.look-again',
      relation,
      subject: 'student',
      ids: [found.studentId],
    });
    return { artefactId };
  });
}
