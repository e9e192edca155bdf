import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { addEndings } from './add-endings.ts';
import { lastsOn, membersOn } from './members-on.ts';
import { permitGroup } from './permit-group.ts';

/** Ends a group today. One that has ended stays as it is. Throws NotFound for who does not teach the class. */
export async function endGroup(
  school: InSchool,
  { by, writeId, classId, groupId }: { by: Actor; writeId: string; classId: string; groupId: string },
): Promise<{ endings: string[] }> {
  const { today } = by.standing;
  const { group, relation } = await permitGroup(school, { by, classId, groupId });
  return applyOnce(school, by, { writeId, act: 'group.end', request: { classId, groupId } }, async () => {
    if (!lastsOn(group, today)) return { endings: [] };
    const endings = await addEndings(school, { by, of: 'group_id', ids: [groupId], how: 'ended' });
    await writeAudit(school, by, {
      act: 'group.end',
      relation,
      subject: 'student',
      ids: membersOn(group, today).map(({ studentId }) => studentId),
      detail: { class: classId, group: groupId },
    });
    return { endings };
  });
}
