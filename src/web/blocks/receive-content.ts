import type { MessageKey } from '#locales/translate.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { type CleanFile, cleanFile, type NotTaken } from '#platform/files/clean-file.ts';
import { oneAtATime } from '#platform/files/one-at-a-time.ts';
import { receiveForm } from '#platform/files/receive-form.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** Bytes of a file that is taken. */
const MOST_BYTES = 25 * 1024 * 1024;
/** Twenty thousand characters of any alphabet, and then some: what is longer is told apart by the verb. */
const MOST_FIELD_BYTES = 120_000;

/** A form with a file as it came, the file looked at and cleaned. */
export interface ReceivedContent {
  /** The last of each name */
  readonly fields: Readonly<Record<string, string>>;
  /** Every value of a name */
  readonly all: (name: string) => readonly string[];
  readonly file: (CleanFile & { readonly fileName: string }) | undefined;
  /** Why its file was not taken, in the reader's words */
  readonly problem: string | undefined;
}

const refusals = {
  empty: 'artefacts.problem-empty',
  heic: 'artefacts.problem-heic',
  'web-page': 'artefacts.problem-web-page',
  unknown: 'artefacts.problem-unknown',
  broken: 'artefacts.problem-broken',
  'too-many-pixels': 'artefacts.problem-too-many-pixels',
  'says-where': 'artefacts.problem-says-where',
} as const satisfies Record<NotTaken, MessageKey>;

/**
 * Takes a form with at most one file. The handler has asked before whether this person may send one here at all. What is
 * wrong with the file is a value, so that the page can show the form again with everything that was typed.
 */
export async function receiveContent(request: PageRequest): Promise<ReceivedContent> {
  const { c, speech } = request;
  const { t } = speech;
  const form = await receiveForm(
    { body: c.req.raw.body, type: c.req.header('content-type') ?? '' },
    { fileBytes: MOST_BYTES, fieldBytes: MOST_FIELD_BYTES },
  ).catch((failure: unknown) => {
    if (failure instanceof Invalid)
      throw new Invalid([{ field: t('artefacts.file'), problem: t('artefacts.problem-cut-short') }]);
    throw failure;
  });
  try {
    const all = (name: string): string[] => [form.fields[name] ?? []].flat();
    const fields = Object.fromEntries(Object.keys(form.fields).map((name) => [name, all(name).at(-1) ?? '']));
    const { file } = form;
    const answer = (found: Pick<ReceivedContent, 'file' | 'problem'>) => ({ fields, all, ...found });
    if (!file) return answer({ file: undefined, problem: undefined });
    if (file.tooLarge) return answer({ file: undefined, problem: t('artefacts.problem-too-large') });
    if (!(await request.filePerPerson.try(`${request.school.id} ${request.standing.personId}`)))
      return answer({ file: undefined, problem: t('artefacts.problem-too-often') });
    const cleaned = await oneAtATime(async () => cleanFile(await file.read()));
    if ('notTaken' in cleaned) return answer({ file: undefined, problem: t(refusals[cleaned.notTaken]) });
    return answer({ file: { ...cleaned, fileName: file.name }, problem: undefined });
  } finally {
    await form.close();
  }
}
