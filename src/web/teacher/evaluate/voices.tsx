import { fillName, listBlanks } from '#core/feedback/blanks.ts';
import { sayToStudent } from '#locales/phrases.ts';
import type { Speech } from '#locales/translate.ts';
import type { OwnPhrase } from '#school/own-phrases/list-own-phrases.ts';
import { offerPhrases } from '#web/teacher/offer-phrases.ts';
import { Icon } from '#web/ui/icon.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { TypedWork } from './typed-work.ts';

interface Props {
  readonly course: { readonly courseTitle: string; readonly subject: string | null };
  /** The teacher's own phrases, those they say most first */
  readonly own: readonly OwnPhrase[];
  /** What the student is called, where a phrase has `[name]` */
  readonly called: string;
  readonly typed: TypedWork | undefined;
  /** In the single-point view glow and grow stand beside each goal */
  readonly kinds: readonly OwnPhrase['kind'][];
  readonly speech: Speech;
}

const voices = [
  { kind: 'glow', icon: 'glow', words: 'words.glow' },
  { kind: 'grow', icon: 'grow', words: 'words.grow' },
  { kind: 'next-step', icon: 'next', words: 'words.next-step' },
] as const;

/** As many of the teacher's own phrases as a choice without script shows. */
const MOST_OWN = 30;

/** One glow, one grow, one next step: from the phrase bank, which families read in their language, or typed. */
export function Voices({ course, own, called, typed, kinds, speech }: Props) {
  const { t } = speech;
  return (
    <div class="stack">
      {voices
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ kind, icon, words }) => (
          <div class="voice">
            <TextArea
              id={`say-${kind}`}
              name={kind}
              label={t(words)}
              sign={<Icon name={icon} turns={icon === 'next'} />}
              grows
              value={typed?.text(kind)}
              error={blankIn(typed?.text(kind), speech)}
              attributes={{ maxlength: '2000', 'data-evaluate-target': 'words', dir: 'auto' }}
            />
            <button class="button plain" type="button" data-action="phrases#open">
              <span class="visually-hidden">{t('teacher.phrase-label', { voice: t(words) })}</span>
              <kbd aria-hidden="true">/</kbd>
            </button>
            <select
              class="input"
              name={`${kind}-phrase`}
              aria-label={t('teacher.phrase-label', { voice: t(words) })}
              data-evaluate-target="phrase"
              data-action="change->evaluate#choosePhrase"
            >
              <option value="">{t('teacher.phrase-none')}</option>
              {offerPhrases(kind, course).map(({ id }) => (
                <option value={id} selected={typed?.text(`${kind}-phrase`) === id}>
                  {sayToStudent(speech, id)}
                </option>
              ))}
            </select>
            <OwnChoice
              kind={kind}
              label={t('evaluate.own-label', { voice: t(words) })}
              own={own}
              called={called}
              speech={speech}
            />
          </div>
        ))}
      <p class="soft keys">
        {t('teacher.keys')} <a href="/phrases">{t('evaluate.own-phrases')}</a>
      </p>
    </div>
  );
}

function OwnChoice({
  kind,
  label,
  own,
  called,
  speech: { t, language },
}: { kind: OwnPhrase['kind']; label: string } & Pick<Props, 'own' | 'called' | 'speech'>) {
  const offered = own.filter((each) => each.kind === kind).slice(0, MOST_OWN);
  if (offered.length === 0) return null;
  return (
    <select class="input" name={`${kind}-own`} aria-label={label}>
      <option value="">{t('evaluate.own-none')}</option>
      {offered.map((each) => (
        <option
          value={fillName(each.body, called)}
          lang={each.language === language ? undefined : each.language}
        >
          {fillName(each.body, called)}
        </option>
      ))}
    </select>
  );
}

function blankIn(words: string | undefined, { t }: Speech): string | undefined {
  const [blank] = listBlanks(words ?? '');
  return blank === undefined ? undefined : t('evaluate.blank-left', { blank });
}
