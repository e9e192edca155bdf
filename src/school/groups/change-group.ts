import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import type { FieldProblem } from '#school/courses/check-line.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { addEndings } from './add-endings.ts';
import { checkWords, type GroupWords } from './check-words.ts';
import { lastsOn, membersOn } from './members-on.ts';
import { permitGroup } from './permit-group.ts';
import { readClassBands } from './read-class-bands.ts';
import { type Group, readGroups } from './read-groups.ts';

/** A group as a page would have it. */
export interface GroupChange extends GroupWords {
  /** Client-made UUID: the same again is applied once */
  readonly writeId: string;
  readonly classId: string;
  readonly groupId: string;
  /** Who is to be in it */
  readonly studentIds: readonly string[];
  /** Who was in it when the page was shown: what a colleague changed since stays as it is */
  readonly was: readonly string[];
  /** Whether who comes in leaves the other groups of the class with the same purpose */
  readonly moves: boolean;
}

/** What a change did, so that all of it can be undone. */
export interface ChangedGroup {
  readonly groupId: string;
  /** Rows of members who came in */
  readonly joined: readonly string[];
  /** Rows of the endings of those who left */
  readonly endings: readonly string[];
  /** The words before and the new ones; none where they are the same */
  readonly words: { readonly before: string; readonly now: string } | null;
}

/**
 * Changes who is in a group, its reason and its last day, from today on. Throws NotFound for who does not teach the
 * class, Invalid where fewer than two would be left.
 */
export async function changeGroup(
  school: InSchool,
  { by, change }: { by: Actor; change: GroupChange },
): Promise<ChangedGroup> {
  const { writeId, classId, groupId, was } = change;
  const { today } = by.standing;
  const { group, relation } = await permitGroup(school, { by, classId, groupId });
  const problems: FieldProblem[] = [];
  const words = checkWords(problems, change, by.standing);
  const wanted = [...new Set(change.studentIds)];
  const { writeId: _, ...request } = change;
  return applyOnce(school, by, { writeId, act: 'group.change', request }, async () => {
    const there = membersOn(group, today);
    const out = there.filter(({ studentId }) => was.includes(studentId) && !wanted.includes(studentId));
    const add = wanted.filter(
      (each) => !was.includes(each) && !there.some(({ studentId }) => studentId === each),
    );
    if (there.length - out.length + add.length < 2)
      problems.push({ field: 'students', problem: 'choose-two' });
    if (problems.length > 0) throw new Invalid(problems);
    const joined = await join(school, { by, group, studentIds: add, language: change.language });
    const moved = change.moves ? await findElsewhere(school, { group, studentIds: add, today }) : [];
    const left = [...out.map(({ memberId }) => memberId), ...moved];
    const endings = await addEndings(school, { by, of: 'member_id', ids: left, how: 'ended' });
    const newWords =
      words.reason === group.reason && words.until_on === group.lastDay
        ? null
        : await write(school, { by, groupId, words });
    await writeAudit(school, by, {
      act: 'group.change',
      relation,
      subject: 'student',
      ids: [...new Set([...out.map(({ studentId }) => studentId), ...add])],
      detail: { class: classId, group: groupId },
    });
    return {
      groupId,
      joined,
      endings,
      words: newWords === null ? null : { before: group.wordsId, now: newWords },
    };
  });
}

async function join(
  school: InSchool,
  asked: { by: Actor; group: Group; studentIds: readonly string[]; language: string },
): Promise<string[]> {
  const { by, group, studentIds, language } = asked;
  const { classId, groupId, goalId } = group;
  if (studentIds.length === 0) return [];
  const { students, bandOf } = await readClassBands(school, { by, classId, language, page: null });
  const here = new Set(students.map(({ studentId }) => studentId));
  if (!studentIds.every((each) => here.has(each)))
    throw new NotFound('There is no such student in this class.');
  const rows = studentIds.map((student_id) => ({
    school_id: school.id,
    id: newId(),
    group_id: groupId,
    student_id,
    band: goalId === null ? null : bandOf(student_id, goalId),
    from_on: by.standing.today,
    added_by: by.standing.personId,
    added_at: by.now,
  }));
  await school.db.insertInto('group_members').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** The rows by which students are in other groups of the class with the same purpose today. */
async function findElsewhere(
  school: InSchool,
  { group, studentIds, today }: { group: Group; studentIds: readonly string[]; today: string },
): Promise<string[]> {
  const groups = await readGroups(school, { classId: group.classId });
  return groups
    .filter(
      (each) => each.groupId !== group.groupId && each.purpose === group.purpose && lastsOn(each, today),
    )
    .flatMap((each) => membersOn(each, today))
    .filter(({ studentId }) => studentIds.includes(studentId))
    .map(({ memberId }) => memberId);
}

async function write(
  school: InSchool,
  { by, groupId, words }: { by: Actor; groupId: string; words: ReturnType<typeof checkWords> },
): Promise<string> {
  const id = newId();
  await school.db
    .insertInto('group_words')
    .values({
      school_id: school.id,
      id,
      group_id: groupId,
      ...words,
      written_by: by.standing.personId,
      written_at: by.now,
    })
    .execute();
  return id;
}
