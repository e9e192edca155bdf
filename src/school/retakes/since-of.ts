import type { RetakeRequest } from './retake-request.ts';

/** Since when a request waits: its learning step was done, else it was asked; in milliseconds. */
export function sinceOf({ step, askedAt }: Pick<RetakeRequest, 'step' | 'askedAt'>): number {
  return (step?.saidAt ?? askedAt).getTime();
}
