import type { PageRequest } from '#web/blocks/page-request.ts';

/** How the act that the toast of a page tells of is undone: the path to post to, by the id of what it made. */
export function undoDone({ c }: PageRequest): ((id: string) => string) | undefined {
  switch (c.req.query('done')) {
    case 'map.done-recorded':
    case 'map.done-restored':
      return (id) => `/evidence/${id}/withdraw`;
    case 'map.done-withdrawn':
      return (id) => `/evidence/${id}/restore`;
    case 'map.done-feedback':
    case 'artefacts.done-spoken':
      return (id) => `/feedback/${id}/withdraw`;
    case 'why.done-judged':
    case 'why.done-kept':
      return (id) => `/overrides/${id}/take-back`;
    case 'why.done-judgement-withdrawn':
      return (id) => `/overrides/${id}/restore`;
    default:
      return undefined;
  }
}
