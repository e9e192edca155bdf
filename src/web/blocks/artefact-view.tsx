import type { Child } from 'hono/jsx';
import { findLanguage } from '#locales/find-language.ts';
import type { Speech } from '#locales/translate.ts';
import type { Artefact } from '#school/artefacts/artefact.ts';

interface Props {
  readonly content: Artefact['content'];
  readonly title: string | null;
  /** Where its file is, where it has one */
  readonly href: string;
  /** Shown small, to be opened */
  readonly small?: boolean | undefined;
  readonly speech: Speech;
}

/** Shows a file, a link or words where it stands: a picture, a player, or the way to open it. */
export function ArtefactView({ content, title, href, small, speech }: Props) {
  const { t } = speech;
  const what = title ?? sayContent(content, speech);
  if (content.kind === 'link')
    return (
      <p>
        <a href={content.address} target="_blank" rel="noreferrer noopener">
          <bdi>{what}</bdi>
        </a>{' '}
        <bdi class="soft">{new URL(content.address).host}</bdi>
      </p>
    );
  if (content.kind === 'text') return <Words content={content} what={what} speech={speech} />;
  const { file } = content;
  switch (file.kind) {
    case 'image':
      return (
        <Open href={href} words={t('artefacts.open-full', { what })}>
          <img
            class={small ? 'artefact small' : 'artefact'}
            src={href}
            alt={what}
            width={file.width ?? undefined}
            height={file.height ?? undefined}
            loading="lazy"
          />
        </Open>
      );
    case 'audio':
      return <audio class="artefact" controls preload="none" src={href} aria-label={what} />;
    case 'video':
      return <video class="artefact" controls preload="metadata" src={href} aria-label={what} />;
    default:
      return (
        <p>
          <a href={href} target="_blank" rel="noopener">
            <bdi>{what}</bdi>
          </a>{' '}
          <span class="soft">
            {speech.t(file.kind === 'pdf' ? 'artefacts.kind-pdf' : 'artefacts.kind-text')}
          </span>
        </p>
      );
  }
}

function Open({ href, words, children }: { href: string; words: string; children: Child }) {
  return (
    <a href={href} target="_blank" rel="noopener" title={words}>
      {children}
    </a>
  );
}

/** An essay is long: it opens in place. */
function Words({
  content: { body, language },
  what,
  speech,
}: {
  readonly content: Extract<Artefact['content'], { kind: 'text' }>;
  readonly what: string;
  readonly speech: Speech;
}) {
  const words = (
    <p
      class="artefact-words"
      lang={language === speech.language ? undefined : language}
      dir={findLanguage(language)?.dir ?? 'auto'}
    >
      {body}
    </p>
  );
  if (body.length <= 300) return words;
  return (
    <details>
      <summary>
        <bdi>{what}</bdi>
      </summary>
      {words}
    </details>
  );
}

/** What it is, where it has no name: "Photo". */
export function sayContent(content: Artefact['content'], { t }: Speech): string {
  if (content.kind === 'link') return t('artefacts.kind-link');
  return content.kind === 'text' ? t('artefacts.kind-words') : t(`artefacts.kind-${content.file.kind}`);
}
