import type { PageRequest } from '#web/blocks/page-request.ts';

/** How the act that the toast of the page tells of is undone: the path to post to, by the id of what it made. */
export function undoOnFeedback({ c }: PageRequest): ((id: string) => string) | undefined {
  switch (c.req.query('done')) {
    case 'feedback.done-checked':
      return (id) => `/checks/${id}/undo`;
    case 'feedback.done-several':
      return (id) => `/classes/${c.req.param('classId')}/feedback/several/${id}/undo`;
    default:
      return undefined;
  }
}
