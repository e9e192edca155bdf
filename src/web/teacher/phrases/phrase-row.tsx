import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { OwnPhrase } from '#school/own-phrases/list-own-phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** One phrase, where it comes from, and what can be done with it. */
export function PhraseRow({
  phrase: { phraseId, body, language, students, kept },
  speech,
}: {
  readonly phrase: OwnPhrase;
  readonly speech: Speech;
}) {
  const { t } = speech;
  return (
    <li class="row">
      <div>
        <p class="who">
          <bdi lang={language === speech.language ? undefined : language}>{body}</bdi>
        </p>
        <p class="what">
          {kept && students === 0 ? t('evaluate.own-by-hand') : t('evaluate.own-said', { students })}
        </p>
        <details>
          <summary>
            {t('evaluate.own-reword')}
            <span class="visually-hidden"> {body}</span>
          </summary>
          <form class="stack-s" method="post" action={`/phrases/${phraseId}/reword`}>
            <HiddenFields fields={{ write: newId() }} />
            <TextField
              id={`phrase-${phraseId}`}
              name="body"
              label={t('evaluate.own-words')}
              value={body}
              required
              attributes={{ dir: 'auto', maxlength: 300, lang: language }}
            />
            <Button>{t('evaluate.own-reword-save')}</Button>
          </form>
        </details>
      </div>
      <form class="acts" method="post" action={`/phrases/${phraseId}/take-away`}>
        <HiddenFields fields={{ write: newId() }} />
        <Button kind="plain" tight>
          {t('evaluate.own-take-away')}
          <span class="visually-hidden"> {body}</span>
        </Button>
      </form>
    </li>
  );
}
