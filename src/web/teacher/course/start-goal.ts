import { startWording } from '#core/goals/start-wording.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { findStandards } from '#school/standards/find-standards.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** A goal as it is being typed. */
export interface TypedGoal {
  readonly kind: 'content' | 'language';
  readonly language: string;
  readonly title: string;
  readonly statement: string;
  readonly standardIds: readonly string[];
  /** The goal whose meaning changed, where this one takes its place */
  readonly replacesId: string | undefined;
}

/** What a new goal starts from: nothing, or the words of the standards chosen in the address. */
export async function startGoal(request: PageRequest, school: InSchool): Promise<TypedGoal> {
  const standardIds = (request.c.req.queries('standard') ?? []).filter(isId);
  const replaces = request.c.req.query('replaces');
  const standards = await findStandards(school, standardIds);
  const first = standards.find(({ standardId }) => standardId === standardIds[0]);
  const language = first?.language ?? (first ? 'en' : request.speech.language);
  return {
    kind: 'content',
    language,
    title: '',
    statement: first ? startWording({ statement: first.statement, language }) : '',
    standardIds: standards.map(({ standardId }) => standardId),
    replacesId: replaces && isId(replaces) ? replaces : undefined,
  };
}
