import { sayToStudent } from '#locales/phrases.ts';
import type { Speech } from '#locales/translate.ts';
import { offerPhrases } from '#web/teacher/offer-phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';

interface Props {
  readonly kind: 'glow' | 'grow';
  readonly course: { readonly courseTitle: string; readonly subject: string | null };
  readonly speech: Speech;
}

/**
 * A glow or a grow: each phrase is a button that gives it without a level. Words that are typed go with the
 * button beside them, or with the level that is tapped.
 */
export function WordsWithout({ kind, course, speech }: Props) {
  const { t } = speech;
  const word = t(`words.${kind}`);
  return (
    <details name="words">
      <summary class="button tight">
        <Icon name={kind} /> {word}
      </summary>
      <div class="stack-s">
        <div class="line">
          <input
            class="input"
            name={kind}
            maxlength={2000}
            aria-label={t('teacher.few-words', { voice: word })}
            placeholder={t('teacher.few-words-here')}
          />
          <Button>{t('teacher.give-words')}</Button>
        </div>
        <ul class="phrases">
          {offerPhrases(kind, course).map(({ id }) => (
            <li>
              <Button name="phrase" value={id} tight>
                {sayToStudent(speech, id)}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
