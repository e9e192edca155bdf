import type { RetakeState } from './retake-state.ts';

/** A request as far as its order goes. */
interface Waiting {
  readonly goalId: string;
  readonly state: RetakeState;
  /** Milliseconds: when its learning step was done, else when it was asked */
  readonly since: number;
}

/** Those who did their part stand before those who have still to; what is booked comes after. */
const ORDER: Readonly<Record<RetakeState, number>> = {
  ready: 0,
  'slot-over': 1,
  asked: 2,
  booked: 3,
  shown: 4,
  declined: 5,
  'taken-back': 6,
};

/** Who is handled first: by state, then who waits longest. Nobody's place depends on a level or on how often they asked. */
export function orderRequests<Request extends Waiting>(requests: readonly Request[]): Request[] {
  return requests.toSorted((a, b) => ORDER[a.state] - ORDER[b.state] || a.since - b.since);
}

/**
 * Requests by goal, so that who shows the same goal can come together: the goal that most wait for first, then the one
 * that has waited longest. Within a goal in the order of `orderRequests`.
 *
 * Example: one waits for equations since Monday, two for slope since Tuesday → slope, then equations.
 */
export function bundleByGoal<Request extends Waiting>(
  requests: readonly Request[],
): { readonly goalId: string; readonly requests: readonly Request[] }[] {
  const bundles = [...Map.groupBy(orderRequests(requests), ({ goalId }) => goalId)].map(([goalId, of]) => ({
    goalId,
    requests: of,
  }));
  const ready = (of: readonly Request[]) => of.filter(({ state }) => state === 'ready').length;
  const first = (of: readonly Request[]) => Math.min(...of.map(({ since }) => since));
  return bundles.toSorted(
    (a, b) =>
      ready(b.requests) - ready(a.requests) ||
      b.requests.length - a.requests.length ||
      first(a.requests) - first(b.requests),
  );
}
