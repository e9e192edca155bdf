/**
 * What Node is told at its start about memory: `heap` is in MB. Without it, it would rather hold memory than tidy up.
 */
export function webMemory(heap: number): string[] {
  return [`--max-old-space-size=${heap}`, '--max-semi-space-size=8'];
}
