import { languages } from '#locales/index.ts';
import type { OpenRequest } from './page-request.ts';

/** The reader's language, each by its own name; works without script. Keeps the page one is on. */
export function LanguageSwitch({ request }: { readonly request: OpenRequest }) {
  const { speech, c } = request;
  return (
    <form method="post" action="/language" class="line">
      <input type="hidden" name="to" value={c.req.method === 'GET' ? c.req.path : '/'} />
      <label>
        <span class="visually-hidden">{speech.t('frame.language')}</span>
        <select
          class="input short"
          name="language"
          data-controller="submit-on-change"
          data-action="submit-on-change#submit"
        >
          {languages
            .filter(({ complete }) => complete)
            .map(({ tag, name }) => (
              <option value={tag} lang={tag} selected={tag === speech.language}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <button class="button tight" type="submit">
        {speech.t('frame.change-language')}
      </button>
    </form>
  );
}
