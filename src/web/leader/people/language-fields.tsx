import { findLanguage } from '#locales/find-language.ts';
import { languages } from '#locales/index.ts';
import type { Speech } from '#locales/translate.ts';
import { SelectField } from '#web/ui/select-field.tsx';
import type { SaidProblems } from '../class/say-problems.tsx';

type Props = {
  readonly speech: Speech;
  readonly written: string | null;
  readonly spoken: string | null;
  readonly problems: SaidProblems;
};

/** Which language somebody reads and speaks best: ours by their own names, and the one they have where it is another. */
export function LanguageFields({ speech: { t }, written, spoken, problems }: Props) {
  const optionsFor = (now: string | null) => [
    { value: '', label: t('people.language-unknown') },
    ...(now !== null && !languages.some(({ tag }) => tag === now) ? [{ value: now, label: now }] : []),
    ...languages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag })),
  ];
  return (
    <>
      <SelectField
        id="written"
        name="written"
        label={t('people.written')}
        help={t('people.written-help')}
        value={written ?? ''}
        options={optionsFor(written)}
        error={problems.of('written')}
      />
      <SelectField
        id="spoken"
        name="spoken"
        label={t('people.spoken')}
        value={spoken ?? ''}
        options={optionsFor(spoken)}
        error={problems.of('spoken')}
      />
    </>
  );
}

/** A language by its own name; one that is none of ours by its tag. */
export function LanguageName({ tag, speech }: { readonly tag: string | null; readonly speech: Speech }) {
  if (tag === null) return <span class="soft">{speech.t('people.language-unknown')}</span>;
  const entry = findLanguage(tag);
  if (!entry) return <bdi>{tag}</bdi>;
  return (
    <bdi lang={entry.tag} dir={entry.dir}>
      {entry.name}
    </bdi>
  );
}
