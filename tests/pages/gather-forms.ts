import { routes } from '#start/routes.ts';
import { fillPath, type Ids } from './fill-path.ts';
import type { Browser, TestApplication } from './open-application.ts';
import { type FilledForm, readForms } from './read-forms.ts';

/** A form that a page offered, and the browser it was offered to. */
export interface OfferedForm extends FilledForm {
  readonly browser: Browser;
}

/** What a page has to be asked for before it offers its form. */
const ASKED: Readonly<Record<string, string>> = {
  '/courses/:courseId': '?arrange=1',
  '/home/hand-in': '?goal=:goalId',
  '/school/classes/:classId/students/new': '?grade=09',
  '/people/:personId/guardianships/new': '?new=yes',
};

/**
 * Reads the forms of every page as each browser may open it, and keeps one for each route, by the route's path.
 * Where `wholeId` is a goal made of several, the pages of goals are opened for it too: they offer other acts.
 */
export async function gatherForms(
  app: TestApplication,
  browsers: readonly Browser[],
  { ids, wholeId }: { readonly ids: Ids; readonly wholeId: string },
): Promise<Map<string, OfferedForm>> {
  const forms = new Map<string, OfferedForm>();
  const pages = routes.filter(({ method, goesOn }) => method === 'get' && !goesOn).map(({ path }) => path);
  const whole = { ...ids, goalId: wholeId };
  const pagesOfWhole = pages.filter((path) => path.includes(':goalId')).map((path) => [path, whole] as const);
  for (const browser of browsers)
    for (const [path, of] of [...pages.map((path) => [path, ids] as const), ...pagesOfWhole]) {
      const at = fillPath(path + (ASKED[path] ?? ''), of);
      for (const form of readForms(await (await app.get(at, browser)).text(), at)) {
        const route = routes.find((each) => each.method === 'post' && fits(each.path, form.action));
        if (route && !forms.has(route.path)) forms.set(route.path, { ...form, browser });
      }
    }
  return forms;
}

const fits = (path: string, action: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(action);
