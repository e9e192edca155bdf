import type { Span } from '#core/mastery/choice-in-force.ts';
import { usualChoice } from '#core/mastery/choose-method.ts';
import { reverseMapping } from '#core/scales/reverse-mapping.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { scaleOfVersion } from '#school/scales/scale-of-version.ts';
import { getChange, type KeptChange } from './find-change.ts';
import { permitChoosing } from './propose-change.ts';
import { changesScale } from './scales-of-change.ts';
import { type Wanted, wantedSchema } from './wanted.ts';

/**
 * What held before a change that was made, as a wish: put back, it is proposed and looked at like any other. The scale
 * comes along where the change brought the one that holds now. Throws NotFound and Forbidden as choosing does.
 */
export async function wantedBefore(
  school: InSchool,
  { by, changeId }: { by: Actor; changeId: string },
): Promise<Wanted> {
  const change = await getChange(school, changeId);
  const { courseId } = change;
  await permitChoosing(school, { by, courseId });
  const choices = school.db
    .selectFrom('calculations as k')
    .where('k.school_id', '=', school.id)
    .where('k.course_id', courseId === null ? 'is' : '=', courseId);
  const before = await choices
    .select(['k.method', 'k.settings', 'k.span', 'k.courses_may as coursesMay'])
    .where('k.ordinal', '<', (e) =>
      e
        .selectFrom('calculations as made')
        .select('made.ordinal')
        .where('made.school_id', '=', school.id)
        .where('made.id', '=', changeId),
    )
    .orderBy('k.ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    method: before ? before.method : courseId === null ? usualChoice.key : null,
    settings: wantedSchema.shape.settings.parse(before?.settings ?? {}),
    span: (before?.span as Span | undefined) ?? 'year',
    coursesMay: before?.coursesMay ?? [],
    scale: await scaleBefore(school, change),
  };
}

/** The same choices again as somebody wanted them once, but for the scale: that was read from the one before it. */
export async function wantedAgain(
  school: InSchool,
  { by, changeId }: { by: Actor; changeId: string },
): Promise<Wanted> {
  const change = await getChange(school, changeId);
  await permitChoosing(school, { by, courseId: change.courseId });
  const isOpen = change.state === 'proposed' || change.state === 'looking' || change.state === 'dropped';
  return isOpen && !change.isOutdated ? change.wanted : { ...change.wanted, scale: null };
}

async function scaleBefore(school: InSchool, { id, wanted }: KeptChange): Promise<Wanted['scale']> {
  if (!wanted.scale) return null;
  const last = await school.db
    .selectFrom('calculation_changes')
    .select('id')
    .where('school_id', '=', school.id)
    .where('confirmed_at', 'is not', null)
    .where(changesScale)
    .orderBy('confirmed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const [, version] = await school.db
    .selectFrom('scale_versions')
    .select('id')
    .where('school_id', '=', school.id)
    .orderBy('ordinal', 'desc')
    .limit(2)
    .execute();
  if (last?.id !== id || !version) return null;
  const { cut, levels } = await scaleOfVersion(school, version.id);
  return {
    cut,
    levels: levels.map(({ names }) => ({ names: { ...names } })),
    mapping: reverseMapping(wanted.scale.mapping, wanted.scale.levels.length),
  };
}
