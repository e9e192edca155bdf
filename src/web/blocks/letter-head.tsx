import { Brand } from './brand.tsx';

type Props = {
  /** "Language" */
  readonly word: string;
  readonly languages: readonly { readonly lang: string; readonly name: string; readonly href: string }[];
};

/** The head of a letter, with every language a tap away and no script. */
export function LetterHead({ word, languages }: Props) {
  return (
    <header class="letter-head">
      <div class="line apart">
        <Brand />
        <details class="no-print">
          <summary>{word}</summary>
          <ul class="line">
            {languages.map((language) => (
              <li>
                <a href={language.href} lang={language.lang} hreflang={language.lang}>
                  <bdi>{language.name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </header>
  );
}
