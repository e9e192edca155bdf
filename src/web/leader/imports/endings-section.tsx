import type { Speech } from '#locales/translate.ts';
import type { ManyEndings } from '#school/imports/check-import.ts';
import { TextField } from '#web/ui/text-field.tsx';

type Props = {
  readonly endings: readonly ManyEndings[];
  /** Another number was typed */
  readonly isWrong: boolean;
  readonly speech: Speech;
};

/** Who would end, where it is more than a tenth of what is here, and the number that agrees to it. */
export function EndingsSection({ endings, isWrong, speech }: Props) {
  const { t } = speech;
  const ends = endings.reduce((sum, { ended }) => sum + ended, 0);
  return (
    <div class="notice warn stack" role="group" aria-labelledby="many">
      <h3 id="many">{t('imports.many-title')}</h3>
      <p>{t('imports.many-lede')}</p>
      {endings.map(({ noun, ended, there, first }) => (
        <details open={ended <= 10}>
          <summary>{t('imports.many-row', { noun: t(`import.noun.${noun}`), ended, there })}</summary>
          {first.length < ended ? <p>{t('imports.many-first', { count: first.length })}</p> : null}
          <ul>
            {first.map(({ names, title }) => (
              <li>
                <bdi>{[...names, title].filter((part) => part !== null).join(' · ')}</bdi>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <TextField
        id="ends"
        name="ends"
        short
        required
        autocomplete="off"
        attributes={{ inputmode: 'numeric' }}
        label={t('imports.many-label', { ends })}
        error={isWrong ? t('imports.many-wrong', { ends }) : undefined}
      />
    </div>
  );
}
