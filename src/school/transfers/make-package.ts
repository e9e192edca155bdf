import { mayTransfer } from '#core/policy/transfers.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { SigningKey } from '#platform/signing/signing-key.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listFeedback } from '#school/feedback/list-feedback.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import type { SchoolFacts } from '#school/schools/find-school.ts';
import { describeSelf } from './describe-self.ts';
import { gatherGoals, type PackageWords } from './gather-record.ts';
import type { PackageContent } from './package-content.ts';
import { writePackage } from './write-package.ts';

/** So many packages leave a school in a day: one stolen password must not carry off a school. */
export const PACKAGES_A_DAY = 30;
const DAY = 86_400_000;
const MOST_FEEDBACK = 5000;

export type MadePackage =
  | { readonly outcome: 'made'; readonly fileName: string; readonly text: string }
  | { readonly outcome: 'too-many-today' };

/**
 * Makes the signed package of a student's record for another school: names, languages, goals, evidence and the
 * feedback the student was given; no addresses, no family, no conversations, nobody else's record. Throws NotFound for
 * others than leaders and for students who are not here, Invalid without a reason.
 */
export async function makePackage(
  school: InSchool,
  ask: {
    by: Actor;
    facts: SchoolFacts;
    studentId: string;
    reason: string;
    words: PackageWords;
    key: SigningKey;
  },
): Promise<MadePackage> {
  const { by, facts, studentId, words, key } = ask;
  const relation = mayTransfer(by.standing);
  const student =
    relation && isId(studentId)
      ? await describeSelf(school, { studentId, today: by.standing.today })
      : undefined;
  if (!relation || !student) throw new NotFound('There is no such student.');
  const reason = ask.reason.trim();
  if (reason === '') throw new Invalid([{ field: 'reason', problem: 'is-empty' }]);
  if ((await countSince(school, new Date(by.now.getTime() - DAY))) >= PACKAGES_A_DAY)
    return { outcome: 'too-many-today' };
  const scale = await ensureScale(school);
  const { today } = by.standing;
  const id = newId();
  const content: PackageContent = {
    id,
    madeAt: by.now.toISOString(),
    school: { id: school.id, name: facts.name },
    language: words.language,
    student,
    scale: {
      cut: scale.cut,
      levels: scale.levels.map(({ level }) => ({ level, word: words.level(level, scale) })),
    },
    goals: await gatherGoals(school, { studentId, today, scale, words }),
    feedback: await gatherFeedback(school, ask),
  };
  const { text, contentHash } = writePackage(content, key);
  await school.db
    .insertInto('transfers_out')
    .values({
      school_id: school.id,
      id,
      student_id: studentId,
      reason,
      content_hash: contentHash,
      fingerprint: key.fingerprint,
      made_by: by.standing.personId,
      made_at: by.now,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'transfer.make',
    relation,
    subject: 'student',
    ids: [studentId],
    detail: { transfer: id },
  });
  return { outcome: 'made', fileName: `transfer-${today}-${id.slice(-8)}.json`, text };
}

async function countSince(school: InSchool, since: Date): Promise<number> {
  const { made } = await school.db
    .selectFrom('transfers_out')
    .select((e) => e.fn.countAll<number>().as('made'))
    .where('school_id', '=', school.id)
    .where('made_at', '>', since)
    .executeTakeFirstOrThrow();
  return made;
}

async function gatherFeedback(
  school: InSchool,
  { by, studentId, words }: { by: Actor; studentId: string; words: PackageWords },
): Promise<PackageContent['feedback']> {
  const { language } = words;
  const given = await listFeedback(school, { by, studentId, language, limit: MOST_FEEDBACK });
  const classes = await school.db
    .selectFrom('classes')
    .select(['id', 'title'])
    .where('school_id', '=', school.id)
    .execute();
  const titles = new Map(classes.map(({ id, title }) => [id, title]));
  return given.map((each) => ({
    kind: each.kind,
    goalId: each.goalId,
    task: each.taskTitle,
    class: titles.get(each.classId ?? '') ?? null,
    words: each.phrase === null ? each.body : words.phrase(each.phrase),
    language: each.phrase === null ? each.language : language,
    givenOn: each.givenOn,
    givenBy: each.givenBy,
  }));
}
