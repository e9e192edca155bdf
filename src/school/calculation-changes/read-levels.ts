import type { ChoiceInForce } from '#core/mastery/choice-in-force.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { choiceFor, type KeptChoice, listChoices } from '#school/calculations/choices.ts';
import { listNames } from '#school/people/list-names.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { findUnderWay, type KeptChange, listChanges } from './find-change.ts';
import { permitChoosing } from './propose-change.ts';

/** A change with the names of who proposed and who made it. */
export interface NamedChange extends KeptChange {
  readonly proposedByName: string;
  readonly confirmedByName: string | null;
}

/** How levels come about at a school, or in a course, and how that came. */
export interface LevelsInForce {
  readonly scale: CurrentScale;
  /** What holds; null where nobody has chosen, which is the usual way */
  readonly inForce: ChoiceInForce | null;
  /** What the school chose; null where it has not */
  readonly ofSchool: ChoiceInForce | null;
  /** What the course chose for itself last, whether the school still allows it or not */
  readonly ofCourse: KeptChoice | undefined;
  /** Methods that courses may choose instead of the school's */
  readonly coursesMay: readonly string[];
  /** For the school: courses whose goals come to their levels otherwise, by title */
  readonly differing: readonly {
    readonly courseId: string;
    readonly title: string;
    readonly choice: ChoiceInForce;
  }[];
  /** A change that came into force and is being worked out */
  readonly making: KeptChange | undefined;
  /** The newest first */
  readonly history: readonly NamedChange[];
}

const MOST = 50;

/** How levels come about. Throws NotFound and Forbidden as choosing does. */
export async function readLevels(
  school: InSchool,
  { by, courseId }: { by: Actor; courseId: string | null },
): Promise<LevelsInForce> {
  await permitChoosing(school, { by, courseId });
  const choices = await listChoices(school);
  const ofSchool = choiceFor(choices, null);
  const differing = courseId === null ? [...choices.ofCourses.keys()] : [];
  const titles = await listTitles(school, differing);
  const changes = await listChanges(school, { courseId, limit: MOST });
  return {
    scale: await ensureScale(school),
    inForce: choiceFor(choices, courseId),
    ofSchool,
    ofCourse: courseId === null ? undefined : choices.ofCourses.get(courseId),
    coursesMay: choices.ofSchool?.coursesMay ?? [],
    differing: titles.flatMap(({ courseId: id, title }) => {
      const choice = choiceFor(choices, id);
      return choice && choice.id !== ofSchool?.id ? [{ courseId: id, title, choice }] : [];
    }),
    making: await findUnderWay(school),
    history: await nameChanges(school, { changes, today: by.standing.today }),
  };
}

/** Says who proposed and who made these changes. Asks no permission. */
export async function nameChanges(
  school: InSchool,
  { changes, today }: { changes: readonly KeptChange[]; today: string },
): Promise<NamedChange[]> {
  const personIds = changes.flatMap(({ proposedBy, confirmedBy }) => [proposedBy, confirmedBy ?? []].flat());
  const names = await listNames(school, { personIds: [...new Set(personIds)], today });
  const nameOf = (id: string) => names.get(id)?.display ?? '';
  return changes.map((change) => ({
    ...change,
    proposedByName: nameOf(change.proposedBy),
    confirmedByName: change.confirmedBy === null ? null : nameOf(change.confirmedBy),
  }));
}

async function listTitles(school: InSchool, courseIds: readonly string[]) {
  if (courseIds.length === 0) return [];
  return school.db
    .selectFrom('courses')
    .select(['id as courseId', 'title'])
    .where('school_id', '=', school.id)
    .where('id', 'in', courseIds)
    .orderBy('title')
    .execute();
}
