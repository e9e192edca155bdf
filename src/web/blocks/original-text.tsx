import type { Child } from 'hono/jsx';

type Props = {
  /** "Translated by a machine. The original:" */
  readonly words: string;
  readonly original: Child;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
};

/** Free text always stands beside its original. */
export function OriginalText({ words, original, lang, dir }: Props) {
  return (
    <>
      <p class="soft">{words}</p>
      <p class="soft" lang={lang} dir={dir}>
        {original}
      </p>
    </>
  );
}
