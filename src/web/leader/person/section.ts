import type { OpenedPerson } from '#school/people/person/open-person.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { noProblems, type SaidProblems } from '../class/say-problems.tsx';

/** A form of the page that came back: which one, what was typed, and what was wrong with it. */
export interface Failed {
  readonly form: string;
  readonly typed: Readonly<Record<string, unknown>>;
  readonly problems: SaidProblems;
}

/** What every section of the office's page of a person is given. */
export interface SectionProps {
  readonly request: PageRequest;
  readonly person: OpenedPerson;
  readonly failed: Failed | undefined;
}

/** What a form shows: as it was typed where it came back, else nothing yet. */
export function stateOf(
  failed: Failed | undefined,
  form: string,
): { readonly typed: (field: string) => string; readonly problems: SaidProblems; readonly isOpen: boolean } {
  if (failed?.form !== form) return { typed: () => '', problems: noProblems, isOpen: false };
  return {
    typed: (field) => {
      const text = failed.typed[field];
      return typeof text === 'string' ? text : '';
    },
    problems: failed.problems,
    isOpen: true,
  };
}

/** Whether something holds on a day. */
export function holdsOn(
  { fromOn, untilOn }: { readonly fromOn: string; readonly untilOn: string | null },
  day: string,
): boolean {
  return fromOn <= day && (untilOn === null || untilOn > day);
}
