import { newId } from '#platform/db/new-id.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from '#tests/pages/open-application.ts';
import { type ReadPage, readPage } from '#tests/pages/read-page.ts';
import { type FormFile, makeForm } from './make-form.ts';
import { runImportJobs } from './run-import-jobs.ts';

/** The leader of Ferry Point before the pages of imports, with a worker that works when it is told to. */
export interface Office {
  readonly opened: TestWorld;
  readonly app: TestApplication;
  readonly leader: Browser;
  /** Sends files; answers the page or the redirect */
  send(files: readonly FormFile[], writeId?: string): Promise<Response>;
  /** Sends files that are taken, lets the worker check them, and answers the id of the import */
  upload(files: readonly FormFile[]): Promise<string>;
  work(at?: Date): Promise<string[]>;
  page(path: string): Promise<ReadPage>;
  /** Sends the form of a page that goes to this path, with some fields filled in, and lets the worker work */
  press(page: string, action: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

export const officeMorning = new Date('2026-11-24T15:00:00Z');

/** Opens the world, the pages and the leader's browser. `now` is the clock of all of it. */
export async function openOffice(now: () => Date = () => officeMorning): Promise<Office> {
  const opened = await openWorld();
  const app = openApplication(opened, now);
  const { name, password } = opened.world.signIns.nwosu ?? { name: '', password: null };
  const leader = await app.signIn(name, password ?? '');
  const send: Office['send'] = (files, writeId = newId()) =>
    app.send('/imports', makeForm({ write: writeId }, files), leader);
  const work: Office['work'] = (at = now()) => runImportJobs(opened, at);
  const page: Office['page'] = async (path) => readPage(await app.get(path, leader));
  return {
    opened,
    app,
    leader,
    send,
    work,
    page,
    upload: async (files) => {
      const answer = await send(files);
      const to = answer.headers.get('location') ?? '';
      if (answer.status !== 303 || !to.startsWith('/imports/')) throw new Error(await answer.text());
      await work();
      return to.slice('/imports/'.length);
    },
    press: async (path, action, fields = {}) => {
      const own = (await page(path)).fields(action);
      const answer = await app.post(action, { ...own, ...fields }, leader);
      await work();
      return answer;
    },
    close: () => opened.close(),
  };
}
