import { mayOpenClass } from '#core/policy/courses.ts';
import { addDays } from '#core/time/add-days.ts';
import { parseDay } from '#core/time/parse-day.ts';
import { weekOf } from '#core/time/week-of.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

export const TABS = ['to-read', 'approved', 'delivered', 'replies'] as const;
export type Tab = (typeof TABS)[number];

/** Which week and which tab of a class's messages a request is about. */
export interface MessagesPlace {
  readonly classId: string;
  /** Monday */
  readonly week: string;
  readonly tab: Tab;
}

/** Reads the place from the address; a week or tab that is none becomes this week's drafts. */
export function readPlace({ c, standing }: PageRequest): MessagesPlace {
  const asked = parseDay(c.req.query('week') ?? '');
  const tab = c.req.query('tab');
  return {
    classId: c.req.param('classId') ?? '',
    week: weekOf(asked ?? standing.today),
    tab: TABS.find((each) => each === tab) ?? 'to-read',
  };
}

/**
 * The class of the path, whose messages the viewer decides on; the part or act beside it is asked for by its own
 * verb. Throws NotFound where they do not teach it.
 */
export function readClass({ c, standing }: PageRequest): string {
  const classId = c.req.param('classId') ?? '';
  if (!mayOpenClass(standing, classId)) throw new NotFound('There is no such class.');
  return classId;
}

/** The address of a place, with what was done there. */
export function pathOf(
  { classId, week, tab }: MessagesPlace,
  done?: { readonly done: string; readonly undo?: string },
): string {
  const query = new URLSearchParams({ tab, week, ...done });
  return `/classes/${classId}/messages?${query}`;
}

export function weekBefore(week: string): string {
  return addDays(week, -7);
}

export function weekAfter(week: string): string {
  return addDays(week, 7);
}
