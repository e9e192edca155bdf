import type { Speech } from '#locales/translate.ts';
import type { Exemplar } from '#school/exemplars/exemplar.ts';
import { ArtefactView } from './artefact-view.tsx';

interface Props {
  readonly exemplar: Exemplar;
  /** Where its file is */
  readonly href: string;
  readonly speech: Speech;
}

/** An example of a level: what it is called, why it is at that level, and the work itself. */
export function ExemplarView({ exemplar, href, speech }: Props) {
  const { title, reason, language, content } = exemplar;
  const lang = language === speech.language ? undefined : language;
  return (
    <div class="stack-s">
      <p lang={lang} dir="auto">
        <strong>{title}</strong>
      </p>
      <p lang={lang} dir="auto">
        {reason}
      </p>
      <ArtefactView content={content} title={title} href={href} small speech={speech} />
    </div>
  );
}

/** The examples of one level, opened in place. Nothing where there is none. */
export function SeeExemplars({
  exemplars,
  of,
  hrefOf,
  speech,
}: {
  readonly exemplars: readonly Exemplar[];
  /** The level's word, where it does not stand beside it */
  readonly of?: string | undefined;
  readonly hrefOf: (exemplarId: string) => string;
  readonly speech: Speech;
}) {
  if (exemplars.length === 0) return null;
  return (
    <details>
      <summary>
        {of === undefined
          ? speech.t('artefacts.see-example')
          : speech.t('artefacts.see-example-of', { level: of })}
      </summary>
      <div class="stack">
        {exemplars.map((exemplar) => (
          <ExemplarView exemplar={exemplar} href={hrefOf(exemplar.exemplarId)} speech={speech} />
        ))}
      </div>
    </details>
  );
}
