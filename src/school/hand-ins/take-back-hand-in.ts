import { mayTakeBackHandIn } from '#core/policy/hand-ins.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { isStanding } from '#school/artefacts/is-standing.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { samePeople } from '#school/people/same-people.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { isJudged } from './is-judged.ts';

interface Ask {
  readonly by: Actor;
  readonly writeId: string;
  readonly artefactId: string;
}

/** The student takes back what they handed in, while nobody has judged it. Twice is as once. Throws NotFound else. */
export function takeBackHandIn(school: InSchool, ask: Ask): Promise<{ artefactId: string }> {
  return turn(school, { ...ask, ends: true });
}

/** Hands in again what was taken back. Throws NotFound as above. */
export function bringBackHandIn(school: InSchool, ask: Ask): Promise<{ artefactId: string }> {
  return turn(school, { ...ask, ends: false });
}

async function turn(
  school: InSchool,
  { by, writeId, artefactId, ends }: Ask & { readonly ends: boolean },
): Promise<{ artefactId: string }> {
  const act = ends ? 'hand-in.take-back' : 'hand-in.bring-back';
  return applyOnce(school, by, { writeId, act, request: { artefactId } }, async () => {
    const found = isId(artefactId) ? await find(school, artefactId) : undefined;
    const relation = found && mayTakeBackHandIn(by.standing, found);
    if (!found || !relation) throw new NotFound('There is nothing of yours to take back here.');
    if (found.stands !== ends) return { artefactId };
    await school.db
      .insertInto('artefact_endings')
      .values({
        school_id: school.id,
        id: newId(),
        artefact_id: artefactId,
        ends,
        made_by: by.standing.personId,
        made_at: by.now,
      })
      .execute();
    await writeAudit(school, by, { act, relation, subject: 'student', ids: [found.studentId] });
    return { artefactId };
  });
}

async function find(school: InSchool, artefactId: string) {
  const row = await school.db
    .selectFrom('artefacts as a')
    .select(['a.student_id as studentId', 'a.added_by as addedBy'])
    .select([isStanding(school).as('stands'), isJudged(school).as('isJudged')])
    .where('a.school_id', '=', school.id)
    .where('a.id', '=', artefactId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { keptOf } = await samePeople(school, [row.studentId, row.addedBy]);
  return {
    studentId: keptOf(row.studentId),
    addedBy: keptOf(row.addedBy),
    stands: Boolean(row.stands),
    isJudged: Boolean(row.isJudged),
  };
}
