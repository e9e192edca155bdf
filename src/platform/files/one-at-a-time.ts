let last: Promise<unknown> = Promise.resolve();

/** Does one work after another in this process, whoever asks: drawing a picture takes much memory for a moment. */
export function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}
