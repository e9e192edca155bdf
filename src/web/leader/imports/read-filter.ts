import type { ProblemFilter } from '#school/imports/drafts/list-problems.ts';
import type { Severity } from '#school/imports/problems/problem.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** So many problems stand on one page. */
export const rowsPerPage = 50;

export interface PageFilter extends ProblemFilter {
  /** How many rows stand before this page */
  readonly from: number;
}

const severities: readonly string[] = ['error', 'skipped', 'repaired', 'note'] satisfies Severity[];

/** Which problems the address asks for; what makes no sense asks for all. */
export function readFilter({ c }: Pick<PageRequest, 'c'>): PageFilter {
  const asked = (name: string): string | undefined =>
    c.req.query(name)?.replaceAll('\0', '').toWellFormed().slice(0, 300) || undefined;
  const severity = asked('severity');
  const from = Number.parseInt(asked('from') ?? '0', 10);
  return {
    severity: severities.includes(severity ?? '') ? (severity as Severity) : undefined,
    code: asked('code'),
    file: asked('file'),
    search: asked('search'),
    from: Number.isSafeInteger(from) && from > 0 && from < 1_000_000 ? from : 0,
  };
}

/** The address of this page with another filter. */
export function filterPath(importId: string, filter: Partial<PageFilter>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined && value !== 0 && value !== '') query.set(name, String(value));
  const asked = query.toString();
  return `/imports/${importId}${asked ? `?${asked}` : ''}#problems`;
}
