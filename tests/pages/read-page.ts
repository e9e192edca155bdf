/** What a page says: the words of its main part, and its forms as a browser would send them untouched. */
export interface ReadPage {
  readonly status: number;
  readonly text: string;
  readonly html: string;
  /** The words of the toast */
  readonly toast: string;
  /** Where the links lead whose words hold this */
  links(words: string): string[];
  /** Fields of the form that is sent to this path, with what they hold */
  fields(action: string): Record<string, string>;
}

/** Reads an answer of the application. */
export async function readPage(answer: Response): Promise<ReadPage> {
  const html = await answer.text();
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return {
    status: answer.status,
    html: main,
    text: wordsOf(main),
    toast: wordsOf(html.slice(html.indexOf('id="toasts"')).replace(/^[^>]*>/, '')),
    links: (words) =>
      [...main.matchAll(/<a [^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/gs)].flatMap(([, href = '', inside = '']) =>
        wordsOf(inside).includes(words) ? [href.replaceAll('&amp;', '&')] : [],
      ),
    fields: (action) => fieldsOf(html, action),
  };
}

function wordsOf(html: string): string {
  return html
    .replace(/<template.*?<\/template>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function fieldsOf(html: string, action: string): Record<string, string> {
  const forms = [...html.matchAll(/<form [^>]*>.*?<\/form>/gs)].map(([form]) => form);
  const form = forms.find((each) => each.slice(0, each.indexOf('>')).includes(`action="${action}"`));
  if (!form) throw new Error(`There is no form for ${action}`);
  const fields: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input [^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    const unsent = /type="(radio|checkbox)"/.test(input) && !input.includes('checked');
    if (name !== undefined && !unsent) fields[name] = /value="([^"]*)"/.exec(input)?.[1] ?? '';
  }
  return fields;
}
