import type { Child } from 'hono/jsx';
import { languages } from '#locales/index.ts';
import type { Speech } from '#locales/translate.ts';
import { LetterHead } from '#web/blocks/letter-head.tsx';
import { PageFrame } from '#web/blocks/page-frame.tsx';
import type { OpenRequest } from '#web/blocks/page-request.ts';

interface FamilyPage {
  readonly speech: Speech;
  readonly title: string;
  /** Path of the page in another language */
  readonly inLanguage: (tag: string) => string;
  readonly content: Child;
  readonly status?: 200 | 404 | 422 | 429 | undefined;
}

/** Answers with a page of a family: a letter, without any script, that no search engine and no cache keeps. */
export async function familyPage(
  { c, assets }: OpenRequest,
  { speech, title, inLanguage, content, status = 200 }: FamilyPage,
): Promise<Response> {
  c.header('X-Robots-Tag', 'noindex, nofollow');
  return c.html(
    <PageFrame
      lang={speech.language}
      dir={speech.dir}
      title={`${title} · Waymark`}
      assets={assets.plain}
      skipWords={speech.t('acts.skip-to-page')}
      masthead={
        <LetterHead
          word={speech.t('acts.language')}
          languages={languages
            .filter(({ complete }) => complete)
            .map(({ tag, name }) => ({ lang: tag, name, href: inLanguage(tag) }))}
        />
      }
      width="letter"
    >
      {content}
    </PageFrame>,
    status,
  );
}
