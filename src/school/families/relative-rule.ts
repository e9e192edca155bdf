import { mayKeepGuardianships, type Rights } from '#core/policy/guardianships.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';

const NOTHING: Rights = { maySee: false, mayHear: false, mayReply: false };

/** What an adult whom a roster calls a relative may do until the office has looked; nothing where nobody chose. */
export async function loadRelativeRule(school: InSchool): Promise<Rights> {
  const rule = await school.db
    .selectFrom('relative_rules')
    .select(['may_see as maySee', 'may_hear as mayHear', 'may_reply as mayReply'])
    .where('school_id', '=', school.id)
    .orderBy('chosen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return rule ?? NOTHING;
}

/** Chooses it for imports to come; what is here stays. Throws NotFound for others than leaders. */
export async function chooseRelativeRule(
  school: InSchool,
  { by, writeId, rights }: { by: Actor; writeId: string; rights: Rights },
): Promise<void> {
  const relation = mayKeepGuardianships(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  await applyOnce(
    school,
    by,
    { writeId, act: 'guardianship.choose-relatives', request: rights },
    async () => {
      const id = newId();
      await school.db
        .insertInto('relative_rules')
        .values({
          school_id: school.id,
          id,
          may_see: rights.maySee,
          may_hear: rights.mayHear,
          may_reply: rights.mayReply,
          chosen_by: by.standing.personId,
          chosen_at: by.now,
        })
        .execute();
      await writeAudit(school, by, {
        act: 'guardianship.choose-relatives',
        relation,
        subject: 'rule',
        ids: [id],
        detail: { ...rights },
      });
    },
  );
}
