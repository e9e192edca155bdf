import { findLanguage } from '#locales/find-language.ts';

type Props = { readonly words: string; readonly language?: string | undefined };

/** What a person wrote, in the language they wrote it in. */
export function Said({ words, language }: Props) {
  const entry = language ? findLanguage(language) : null;
  return (
    <bdi lang={entry?.tag} dir={entry?.dir ?? 'auto'}>
      {words}
    </bdi>
  );
}
