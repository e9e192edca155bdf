import { type Times, timeEach } from '../measures/time-each.ts';
import type { Answer, Browser } from './open-browser.ts';

export interface TimedPage extends Times {
  /** Compressed, of 1,000 bytes */
  readonly kilobytes: number;
  readonly answer: Answer;
}

/** Asks for a page again and again on one kept connection. Throws where it is not shown. */
export async function timePage(
  browser: Browser,
  { path, times }: { path: string; times: number },
): Promise<TimedPage> {
  const answer = await browser.get(path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  const taken = await timeEach({ times }, () => browser.get(path));
  return { ...taken, kilobytes: answer.bytes / 1000, answer };
}
