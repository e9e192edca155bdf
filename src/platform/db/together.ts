/**
 * Waits for all of several works in one transaction, as their statements travel together, and answers as
 * `Promise.all`. Where one fails the others are waited for all the same: none may go on once the transaction ends.
 */
export async function together<Results extends readonly unknown[]>(
  works: {
    readonly [Index in keyof Results]: Promise<Results[Index]>;
  },
): Promise<Results> {
  await Promise.allSettled(works);
  return (await Promise.all(works)) as unknown as Results;
}
