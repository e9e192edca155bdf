import { findLanguage } from '#locales/find-language.ts';
import { isReviewed } from '#locales/is-reviewed.ts';
import type { Area } from '#locales/keys.generated.ts';
import type { Speech } from '#locales/translate.ts';
import type { FamilyLanguage } from '#school/families/count-family-languages.ts';
import { Table } from '#web/ui/table.tsx';

type Props = { readonly languages: readonly FamilyLanguage[]; readonly speech: Speech };

/** The areas of the catalogues that a family reads. */
const FAMILY_AREAS: readonly Area[] = ['family', 'sentences', 'phrases', 'levels', 'words', 'errors', 'help'];

export function LanguagesSection({ languages, speech }: Props) {
  const { t } = speech;
  return (
    <section class="ledger">
      <h2>{t('leader.languages')}</h2>
      {languages.length === 0 ? (
        <p>{t('leader.languages-none')}</p>
      ) : (
        <Table
          caption={t('leader.languages')}
          quietCaption
          rows={languages}
          columns={[
            { heading: t('leader.language'), cell: ({ language }) => nameOf(language, speech), names: true },
            { heading: t('leader.adults'), cell: ({ adults }) => speech.number(adults), number: true },
            { heading: t('leader.messages-in-it'), cell: ({ language }) => messagesIn(language, speech) },
          ]}
        />
      )}
    </section>
  );
}

function nameOf(language: string | null, { t }: Speech) {
  if (language === null) return t('leader.language-unknown');
  const entry = findLanguage(language);
  if (!entry) return <bdi>{language}</bdi>;
  return (
    <bdi lang={entry.tag} dir={entry.dir}>
      {entry.name}
    </bdi>
  );
}

function messagesIn(language: string | null, { t }: Speech): string {
  if (language === null) return t('leader.language-unknown-next');
  const entry = findLanguage(language);
  if (!entry) return t('leader.language-no-line');
  if (!entry.complete) return t('leader.language-none');
  return isReviewed(entry.tag, FAMILY_AREAS)
    ? t('leader.language-reviewed')
    : t('leader.language-unreviewed');
}
