import type { InSchool } from '#platform/db/in-school.ts';
import { type HomeLanguage, listHomeLanguages } from '#school/courses/list-home-languages.ts';
import { describeParts, type GoalParts } from '#school/goals/describe-parts.ts';
import { type GoalFacts, getGoal } from '#school/goals/get-goal.ts';
import { listAlignments } from '#school/goals/list-alignments.ts';
import { type LinkedGoal, listLinks } from '#school/goals/list-links.ts';
import { listNearGoals, type NearGoal } from '#school/goals/list-near-goals.ts';
import { type ListedVersion, listVersions } from '#school/goals/list-versions.ts';
import { listWordings, type Wording } from '#school/goals/list-wordings.ts';
import { listGoalClasses } from '#school/proposals/list-goal-classes.ts';
import type { StandardFacts } from '#school/standards/find-standards.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { type LoadedPicker, loadPicker } from '../course/load-picker.ts';

/** Everything the page of a goal shows. */
export interface LoadedGoal {
  readonly goal: GoalFacts;
  /** The newest first */
  readonly versions: readonly ListedVersion[];
  readonly current: ListedVersion;
  readonly original: Wording;
  readonly byLanguage: ReadonlyMap<string, Wording>;
  readonly alignments: readonly StandardFacts[];
  /** How the goal stands to others */
  readonly links: readonly LinkedGoal[];
  /** What it is made of, and what it is part of */
  readonly parts: GoalParts;
  /** The goals it may be tied to; none where the viewer may not change it */
  readonly near: readonly NearGoal[];
  readonly homeLanguages: readonly HomeLanguage[];
  /** Classes of the actor that work on the goal */
  readonly classes: readonly { readonly classId: string; readonly title: string }[];
  readonly picker: LoadedPicker;
}

const noParts: GoalParts = { whole: undefined, partOf: [] };

/** Reads the goal with its words. Throws NotFound. */
export async function loadGoal(request: PageRequest, school: InSchool, goalId: string): Promise<LoadedGoal> {
  const { by, speech } = request;
  const { language } = speech;
  const goal = await getGoal(school, { by, goalId });
  const versions = await listVersions(school, goalId);
  const [current] = versions;
  if (!current) throw new Error('A goal without a version cannot be');
  const { original, byLanguage } = await listWordings(school, current.goalVersionId);
  return {
    goal,
    versions,
    current,
    original,
    byLanguage,
    alignments: await listAlignments(school, goalId),
    links: (await listLinks(school, { goalIds: [goalId], language })).get(goalId) ?? [],
    parts: (await describeParts(school, { goalIds: [goalId], language })).get(goalId) ?? noParts,
    near: goal.mayChange ? await listNearGoals(school, { by, goalId, language }) : [],
    homeLanguages: goal.course ? await listHomeLanguages(school, { by, courseId: goal.course.courseId }) : [],
    classes: await listGoalClasses(school, { by, goalId }),
    picker: await loadPicker(request, school),
  };
}
