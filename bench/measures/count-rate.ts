/** How many a second are done where `writers` work side by side and each does `each` of them. */
export async function countRate(
  { writers, each }: { writers: number; each: number },
  work: (writer: number, turn: number) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let turn = 0; turn < each; turn += 1) await work(writer, turn);
    }),
  );
  return (writers * each * 1000) / (performance.now() - began);
}
