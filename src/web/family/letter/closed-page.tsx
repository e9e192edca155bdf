import { languages } from '#locales/index.ts';
import { translator } from '#locales/translate.ts';
import type { SchoolFacts } from '#school/schools/find-school.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { familyPage } from '../family-page.tsx';

/**
 * The one page for a link that opens nothing, whatever the reason: what that means and what to do, in the
 * school's language and in every other that is whole. Nobody knows who reads it.
 */
export async function closedPage(request: OpenRequest, facts: SchoolFacts | undefined): Promise<Response> {
  const first = facts?.language ?? request.speech.language;
  const whole = languages.filter(({ complete }) => complete).map(({ tag }) => tag);
  const tags = whole.toSorted((a, b) => Number(b === first) - Number(a === first));
  const speech = translator(tags[0] ?? 'en');
  return familyPage(request, {
    speech,
    title: speech.t('family.link-closed-title'),
    inLanguage: (tag) => `#closed-${tag}`,
    status: 404,
    content: tags.map((tag, index) => {
      const { t, dir } = translator(tag);
      const title = t('family.link-closed-title');
      return (
        <section lang={tag} dir={dir} id={`closed-${tag}`} class="child stack">
          {index === 0 ? <h1>{title}</h1> : <h2>{title}</h2>}
          <p>{t('family.link-closed')}</p>
          <p>{t('family.link-closed-ask')}</p>
        </section>
      );
    }),
  });
}
