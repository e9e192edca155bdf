import type { ClassMessages, ListedPart, PartState } from '#school/messages/list-parts.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import type { MessagesPlace } from './week-of-page.ts';

/** What every piece of the page about a class's messages is given. */
export interface MessagesView {
  readonly request: PageRequest;
  readonly place: MessagesPlace;
  readonly messages: ClassMessages;
}

export function partsIn({ parts }: ClassMessages, ...states: readonly PartState[]): ListedPart[] {
  return parts.filter(({ state }) => states.includes(state));
}
