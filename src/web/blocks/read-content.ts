import type { Speech } from '#locales/translate.ts';
import type { NewContent } from '#school/artefacts/check-content.ts';
import type { ReceivedContent } from './receive-content.ts';

/** The one thing that a form brought, or why it cannot be taken, by the field that says it. */
export type ReadContent =
  | { readonly content: NewContent; readonly problems?: undefined }
  | { readonly content?: undefined; readonly problems: Readonly<Record<string, string>> };

/** Reads which of file, link and words was filled in; it is one. */
export function readContent(
  { file, problem, fields }: Pick<ReceivedContent, 'file' | 'problem' | 'fields'>,
  { t, language }: Speech,
): ReadContent {
  if (problem !== undefined) return { problems: { file: problem } };
  const address = fields.address?.trim() ?? '';
  const body = fields.body?.trim() ?? '';
  const found: NewContent[] = [
    ...(file ? [{ kind: 'file' as const, file }] : []),
    ...(address ? [{ kind: 'link' as const, address }] : []),
    ...(body ? [{ kind: 'text' as const, body, language: fields.language || language }] : []),
  ];
  const [content] = found;
  if (!content) return { problems: { file: t('artefacts.problem-none') } };
  return found.length > 1 ? { problems: { file: t('artefacts.problem-several') } } : { content };
}

/** What a verb could not take, in words, by the field that says it. */
export function sayContentProblems(
  problems: readonly { readonly field: string; readonly problem: string }[],
  { t }: Speech,
): Record<string, string> {
  const said: Readonly<Record<string, string>> = {
    'address is-no-link': t('artefacts.problem-link'),
    'body is-too-long': t('artefacts.problem-long'),
    'body is-empty': t('artefacts.problem-none'),
    'title is-too-long': t('artefacts.problem-title'),
    'title is-empty': t('artefacts.problem-title'),
    'reason is-empty': t('artefacts.problem-reason'),
    'reason is-too-long': t('artefacts.problem-reason'),
    'agreed is-needed': t('artefacts.problem-agreed'),
    'students is-none': t('artefacts.problem-nobody'),
  };
  return Object.fromEntries(
    problems.map(({ field, problem }) => [field, said[`${field} ${problem}`] ?? problem]),
  );
}
