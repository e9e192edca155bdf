import { isId } from '#platform/db/new-id.ts';
import type { Direction, PreviewFilter } from '#school/calculation-changes/preview-cells.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** So many levels stand on one page. */
export const LEVELS_PER_PAGE = 50;

/** Which altered levels the address asks for. */
export interface PreviewPage {
  readonly filter: PreviewFilter;
  /** How many stand before this page */
  readonly from: number;
}

/** Reads the address; what makes no sense asks for all. */
export function readPreviewPage({ c }: Pick<PageRequest, 'c'>): PreviewPage {
  const id = (name: string) => {
    const asked = c.req.query(name) ?? '';
    return isId(asked) ? asked : undefined;
  };
  const way = c.req.query('way');
  const from = /^\d{1,6}$/.test(c.req.query('from') ?? '') ? Number(c.req.query('from')) : 0;
  const direction: Direction | undefined = way === 'up' || way === 'down' ? way : undefined;
  return { filter: { goalId: id('goal'), classId: id('class'), direction }, from };
}

/** The address of a page of the list. */
export function previewPath(at: string, { filter, from }: PreviewPage): string {
  const asked = new URLSearchParams();
  if (filter.goalId) asked.set('goal', filter.goalId);
  if (filter.classId) asked.set('class', filter.classId);
  if (filter.direction) asked.set('way', filter.direction);
  if (from > 0) asked.set('from', String(from));
  return `${at}${asked.size > 0 ? `?${asked}` : ''}`;
}
