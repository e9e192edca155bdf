import type { GroupReason } from '#core/groups/reason-of-group.ts';
import type { WatchNote } from '#core/groups/watch-groups.ts';
import type { MessageKey, Speech } from '#locales/translate.ts';
import type { Invalid } from '#platform/failures/failures.ts';
import { LONGEST_REASON } from '#school/groups/check-words.ts';
import type { ShownGroup } from '#school/groups/open-class-groups.ts';
import type { SaidProblems } from '../course/say-problems.ts';

/** The reason that is offered for a group, on a goal; where the whole goal is too long to say, by its short name. */
export function sayReason(
  { t }: Speech,
  reason: GroupReason,
  goal: { readonly title: string; readonly statement: string },
): string {
  const key = `groups.reason-${reason}` satisfies MessageKey;
  const whole = t(key, { goal: goal.statement });
  return [...whole].length <= LONGEST_REASON ? whole : t(key, { goal: goal.title });
}

/** How often somebody was in a group of needs. */
export function sayNote({ t }: Speech, { counted, often, of }: WatchNote, name: string): string {
  return t(counted === 'times' ? 'groups.watch-times' : 'groups.watch-weeks', { name, often, of });
}

/** The names of those in a group, as one text. */
export function sayNames({ list, t }: Speech, { members }: Pick<ShownGroup, 'members'>): string {
  return members.length === 0 ? t('groups.nobody') : list(members.map(({ display }) => display));
}

const said: Readonly<Record<string, MessageKey>> = {
  'choose-two': 'groups.problem-two',
  'choose-one': 'groups.problem-purpose',
  'no-day': 'course.problem-day',
  'before-today': 'groups.problem-past',
  markup: 'course.problem-markup',
  'too-long': 'course.problem-too-long',
};

/** What a form about a group could not take. A field's name is also the id of its control. */
export function sayGroupProblems({ t }: Speech, problems: Invalid['problems']): SaidProblems {
  const list = problems.map(({ field, problem }) => ({
    fieldId: field,
    message: t((said[problem] ?? 'course.problem-other') as 'course.problem-other'),
  }));
  return { list, of: (field) => list.find(({ fieldId }) => fieldId === field)?.message };
}
