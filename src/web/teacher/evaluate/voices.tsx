import { sayToStudent } from '#locales/phrases.ts';
import type { Speech } from '#locales/translate.ts';
import { offerPhrases } from '#web/teacher/offer-phrases.ts';
import { Icon } from '#web/ui/icon.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

interface Props {
  readonly course: { readonly courseTitle: string; readonly subject: string | null };
  readonly speech: Speech;
}

const voices = [
  { kind: 'glow', icon: 'glow', words: 'words.glow' },
  { kind: 'grow', icon: 'grow', words: 'words.grow' },
  { kind: 'next-step', icon: 'next', words: 'words.next-step' },
] as const;

/** One glow, one grow, one next step: from the phrase bank, which families read in their language, or typed. */
export function Voices({ course, speech }: Props) {
  const { t } = speech;
  return (
    <div class="stack">
      {voices.map(({ kind, icon, words }) => (
        <div class="voice">
          <TextArea
            id={`say-${kind}`}
            name={kind}
            label={t(words)}
            sign={<Icon name={icon} turns={icon === 'next'} />}
            grows
            attributes={{ maxlength: '2000', 'data-evaluate-target': 'words' }}
          />
          <select
            class="input"
            name={`${kind}-phrase`}
            aria-label={t('teacher.phrase-label', { voice: t(words) })}
            data-evaluate-target="phrase"
            data-action="change->evaluate#choosePhrase"
          >
            <option value="">{t('teacher.phrase-none')}</option>
            {offerPhrases(kind, course).map(({ id }) => (
              <option value={id}>{sayToStudent(speech, id)}</option>
            ))}
          </select>
        </div>
      ))}
      <p class="soft keys">{t('teacher.keys')}</p>
    </div>
  );
}
