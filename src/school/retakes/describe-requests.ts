import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { Actor } from '#school/audit/actor.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { listNames } from '#school/people/list-names.ts';
import type { RetakeRequest } from './retake-request.ts';
import { sinceOf } from './since-of.ts';

/** A request with the names a page shows. */
export interface DescribedRequest extends RetakeRequest {
  readonly display: string;
  readonly called: string;
  readonly goal: { readonly title: string; readonly language: string };
  /** Since when it waits, in milliseconds */
  readonly since: number;
  /** The class from which the actor answers it */
  readonly classId: string;
}

/** Puts names of students and words of goals to requests of the actor's classes. Asks no permission. */
export async function describeRequests(
  school: InSchool,
  { by, requests, language }: { by: Actor; requests: readonly RetakeRequest[]; language: string },
): Promise<DescribedRequest[]> {
  const [names, wordings] = await together([
    listNames(school, {
      personIds: requests.map(({ studentId }) => studentId),
      today: by.standing.today,
    }),
    goalWordings(school, { goalIds: requests.map(({ goalId }) => goalId), language }),
  ]);
  return requests.map((request) => {
    const { studentId, goalId, classIds } = request;
    const taught = classIds.find((id) => by.standing.teaches.some(({ classId }) => classId === id));
    const wording = wordings.get(goalId);
    return {
      ...request,
      display: names.get(studentId)?.display ?? '',
      called: names.get(studentId)?.called ?? '',
      goal: { title: wording?.title ?? '', language: wording?.language ?? language },
      since: sinceOf(request),
      classId: taught ?? classIds[0] ?? '',
    };
  });
}
