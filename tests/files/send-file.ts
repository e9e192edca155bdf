import { makeForm } from '#tests/imports/make-form.ts';
import type { Browser, TestApplication } from '#tests/pages/open-application.ts';

/** Sends a form with a file from a page of ours, as a browser does. */
export function sendFile(
  app: TestApplication,
  path: string,
  {
    fields,
    file,
    browser,
  }: {
    readonly fields: Readonly<Record<string, string>>;
    readonly file?: { readonly name: string; readonly content: string | Uint8Array } | undefined;
    readonly browser?: Browser | undefined;
  },
): Promise<Response> {
  return app.send(path, makeForm(fields, file ? [file] : [{ name: '', content: '' }]), browser);
}
