/** Tells how far long work is: often enough to be watched, not so often that it costs anything. */
export interface Progress {
  /** Steps done, of how many; 0 where that is not known */
  say(done: number, total: number): void;
  /** Waits for what is being written, and says no more */
  stop(): Promise<void>;
}

/** So often the last word is written, in milliseconds; also without news, so that a page sees the work is alive. */
const every = 700;

/** Writes progress beside the work, by `write`, until stopped. A word that could not be written is left out. */
export function sayProgress(write: (done: number, total: number) => Promise<void>): Progress {
  let latest = { done: 0, total: 0 };
  let writing: Promise<void> = Promise.resolve();
  let isWriting = false;
  const beat = (): void => {
    if (isWriting) return;
    isWriting = true;
    writing = write(latest.done, latest.total)
      .catch(() => undefined)
      .finally(() => {
        isWriting = false;
      });
  };
  const beating = setInterval(beat, every);
  beating.unref();
  return {
    say: (done, total) => {
      latest = { done, total };
    },
    stop: async () => {
      clearInterval(beating);
      await writing;
    },
  };
}
