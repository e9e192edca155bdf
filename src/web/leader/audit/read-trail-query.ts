import { z } from 'zod';
import { isId } from '#platform/db/new-id.ts';
import type { TrailPlace } from '#school/trails/lines/list-lines.ts';
import type { TrailFilter } from '#school/trails/lines/trail-filter.ts';

/** What the address of the page says: words for people, which are looked up afterwards. */
export interface TrailQuery extends Pick<TrailFilter, 'kind' | 'from' | 'until'> {
  readonly actor: string;
  readonly about: string;
  /** One act, for all that are said by its sentence; empty for every one */
  readonly act: string;
  readonly after: TrailPlace | undefined;
}

const day = z.iso.date().optional().catch(undefined);
const query = z.object({
  actor: z.string().trim().max(200).catch(''),
  about: z.string().trim().max(200).catch(''),
  act: z
    .string()
    .regex(/^[a-z-]+\.[a-z-]+$/)
    .max(60)
    .catch(''),
  kind: z.enum(['all', 'changes', 'looks']).catch('all'),
  from: day,
  until: day,
  after: z.string().optional().catch(undefined),
});

/** Reads the filter out of an address. What cannot be read lets all through: a filter changes nothing. */
export function readTrailQuery(given: Record<string, string>): TrailQuery {
  const { after, from, until, ...rest } = query.parse(given);
  return { ...rest, from, until, after: readPlace(after) };
}

/** The filter as an address, so that a page of it can be kept and sent on. */
export function writeTrailQuery(
  { actor, about, act, kind, from, until }: TrailQuery,
  after: TrailPlace | undefined,
): string {
  const place = after && writePlace(after);
  const given = { actor, about, act, kind: kind === 'all' ? '' : kind, from, until, after: place };
  return new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
}

/** A place as it stands in an address: microseconds matter no more than the id, which decides within one moment. */
function writePlace({ at, id }: TrailPlace): string {
  return `${at.toISOString()}_${id}`;
}

function readPlace(given: string | undefined): TrailPlace | undefined {
  const [moment = '', id = ''] = given?.split('_') ?? [];
  const at = new Date(moment);
  return isId(id) && !Number.isNaN(at.getTime()) ? { at, id } : undefined;
}
