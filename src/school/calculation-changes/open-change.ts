import type { ChoiceInForce } from '#core/mastery/choice-in-force.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { choiceFor, listChoices } from '#school/calculations/choices.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';
import { getChange } from './find-change.ts';
import type { PreviewFilter } from './preview-cells.ts';
import { permitChoosing } from './propose-change.ts';
import { type NamedChange, nameChanges } from './read-levels.ts';
import { type Preview, readPreview } from './read-preview.ts';
import { scalesOfChange } from './scales-of-change.ts';

/** A change with everything its page shows. */
export interface OpenedChange {
  readonly change: NamedChange;
  readonly scales: { readonly before: Scale; readonly after: Scale };
  /** What holds today where the change would; null where that is the usual way */
  readonly inForce: ChoiceInForce | null;
  /** What the school chose; null where that is the usual way */
  readonly ofSchool: ChoiceInForce | null;
  /** None while it is being looked at or made */
  readonly preview: Preview | undefined;
  /** The goals among the altered levels, by id */
  readonly goals: ReadonlyMap<string, GoalWording>;
}

interface Asked {
  readonly by: Actor;
  /** None for a change of the school */
  readonly courseId: string | null;
  readonly changeId: string;
  readonly filter: PreviewFilter;
  readonly from: number;
  readonly count: number;
  readonly language: string;
}

/** A change of the school, or of a course. Throws NotFound and Forbidden as choosing does. */
export async function openChange(school: InSchool, asked: Asked): Promise<OpenedChange> {
  const { by, courseId, changeId, filter, from, count, language } = asked;
  await permitChoosing(school, { by, courseId });
  const kept = await getChange(school, changeId);
  if (kept.courseId !== courseId) throw new NotFound('There is no such change.');
  const isReady = kept.state !== 'looking' && kept.state !== 'making';
  const preview = isReady
    ? await readPreview(school, { by, changeId: kept.id, filter, from, count })
    : undefined;
  const choices = await listChoices(school);
  const [change] = await nameChanges(school, { changes: [kept], today: by.standing.today });
  if (!change) throw new NotFound('There is no such change.');
  return {
    change,
    scales: await scalesOfChange(school, kept),
    inForce: choiceFor(choices, courseId),
    ofSchool: choiceFor(choices, null),
    preview,
    goals: await goalWordings(school, { goalIds: preview?.goalIds ?? [], language }),
  };
}
