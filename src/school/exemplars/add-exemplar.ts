import { mayReadArtefact } from '#core/policy/artefacts.ts';
import { findLanguage } from '#locales/find-language.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import { checkContent, checkTitle, type NewContent } from '#school/artefacts/check-content.ts';
import { isStanding } from '#school/artefacts/is-standing.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanningGoal } from '#school/courses/permit-goal.ts';
import { hashOf, keepFile } from '#school/files/keep-file.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { samePeople } from '#school/people/same-people.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { applyOnce } from '#school/writes/apply-once.ts';

/** A student's work that becomes an exemplar, without the name. */
export interface OfStudent {
  readonly kind: 'artefact';
  readonly artefactId: string;
  /** That the student agrees, as the teacher says */
  readonly studentAgrees: boolean;
}

/** An exemplar as it comes from a page. */
export interface NewExemplar {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  readonly goalId: string;
  readonly level: number;
  readonly title: string;
  readonly reason: string;
  /** Language of title and reason (BCP 47) */
  readonly language: string;
  readonly content: NewContent | OfStudent;
}

const MOST_REASON = 300;

/**
 * Adds an exemplar to a level of a goal. Throws NotFound and Forbidden as planning the goal does, NotFound where the
 * student's work is not the actor's to see, and Invalid where words are missing or the student has not agreed.
 */
export async function addExemplar(
  school: InSchool,
  { by, exemplar }: { by: Actor; exemplar: NewExemplar },
): Promise<{ exemplarId: string }> {
  const { id, goalId, level, content } = exemplar;
  const { relation } = await permitPlanningGoal(school, by, goalId);
  const scale = await ensureScale(school);
  const title = checkTitle(exemplar.title);
  const reason = exemplar.reason.trim();
  const problems = [];
  if (!scale.levels.some((each) => each.level === level))
    problems.push({ field: 'level', problem: 'is-off-the-scale' });
  if (title === null) problems.push({ field: 'title', problem: 'is-empty' });
  if (reason === '') problems.push({ field: 'reason', problem: 'is-empty' });
  if (reason.length > MOST_REASON) problems.push({ field: 'reason', problem: 'is-too-long' });
  if (content.kind === 'artefact' && !content.studentAgrees)
    problems.push({ field: 'agreed', problem: 'is-needed' });
  if (title === null || problems.length > 0) throw new Invalid(problems);
  const shown = content.kind === 'artefact' ? await ofStudent(school, by, content) : ofTeacher(content);
  const sha256 = content.kind === 'file' ? hashOf(content.file.bytes) : null;
  const language = findLanguage(exemplar.language)?.tag ?? 'en';
  const request = { goalId, level, title, reason, language, ...shown, sha256 };
  return applyOnce(school, by, { writeId: id, act: 'exemplar.add', request }, async () => {
    const fileId =
      content.kind === 'file' ? await keepFile(school, { by, file: content.file }) : shown.file_id;
    await school.db
      .insertInto('exemplars')
      .values({
        school_id: school.id,
        id,
        goal_id: goalId,
        level,
        scale_version_id: scale.id,
        title,
        reason,
        language,
        ...shown,
        file_id: fileId,
        student_agreed: content.kind === 'artefact',
        added_by: by.standing.personId,
        added_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'exemplar.add',
      relation,
      subject: 'goal',
      ids: [goalId],
      detail: { exemplar: id, level, ofStudent: shown.student_id !== null },
    });
    return { exemplarId: id };
  });
}

/** The columns that say what it shows. */
interface Shown {
  readonly kind: string;
  readonly file_id: string | null;
  readonly address: string | null;
  readonly body: string | null;
  readonly body_language: string | null;
  readonly artefact_id: string | null;
  readonly student_id: string | null;
}

function ofTeacher(content: NewContent): Shown {
  const { kind, address, body, language } = checkContent(content);
  return { kind, address, body, body_language: language, file_id: null, artefact_id: null, student_id: null };
}

/** The same file, link or words as the student's work, which stays the student's own. */
async function ofStudent(school: InSchool, by: Actor, { artefactId }: OfStudent): Promise<Shown> {
  const notThere = () => new NotFound('There is no such work.');
  const found = isId(artefactId)
    ? await school.db
        .selectFrom('artefacts as a')
        .select(['a.student_id', 'a.kind', 'a.file_id', 'a.address', 'a.body', 'a.language'])
        .where('a.school_id', '=', school.id)
        .where('a.id', '=', artefactId)
        .where(isStanding(school))
        .executeTakeFirst()
    : undefined;
  if (!found) throw notThere();
  const { keptOf } = await samePeople(school, [found.student_id]);
  const studentId = keptOf(found.student_id);
  const student = await loadStudentFacts(school, { studentId, today: by.standing.today });
  if (mayReadArtefact(by.standing, student) !== 'teaches') throw notThere();
  const { kind, file_id, address, body, language } = found;
  return {
    kind,
    file_id,
    address,
    body,
    body_language: language,
    artefact_id: artefactId,
    student_id: studentId,
  };
}
