import { findLanguage } from '#locales/find-language.ts';
import type { Speech } from '#locales/translate.ts';
import type { StudentRecord } from '#school/records/open-student-record.ts';

interface Props {
  readonly record: StudentRecord;
  readonly speech: Speech;
}

/** Names, languages and classes. */
export function AboutStudent({ record, speech }: Props) {
  const { t } = speech;
  const { officialName, name, reads, speaks, classes } = record;
  return (
    <>
      {officialName !== null && officialName !== name.display ? (
        <section class="note">
          <h2>{t('teacher.official-name')}</h2>
          <p>
            <bdi>{officialName}</bdi>
          </p>
        </section>
      ) : null}
      <section class="note">
        <h2>{t('teacher.languages')}</h2>
        {reads === null && speaks === null ? <p class="soft">{t('teacher.languages-unknown')}</p> : null}
        {reads === null ? null : (
          <p>
            {t('teacher.reads')} <LanguageName tag={reads} />
          </p>
        )}
        {speaks === null || speaks === reads ? null : (
          <p>
            {t('teacher.speaks')} <LanguageName tag={speaks} />
          </p>
        )}
      </section>
      <section class="note stack-s">
        <h2>{t('teacher.classes')}</h2>
        {classes.length === 0 ? <p class="soft">{t('teacher.in-no-class')}</p> : null}
        {classes.map(({ title, courseTitle, teachers }) => (
          <div>
            <p>
              <bdi>
                {courseTitle}, {title}
              </bdi>
            </p>
            {teachers.length > 0 ? <p class="soft">{speech.list(teachers)}</p> : null}
          </div>
        ))}
      </section>
    </>
  );
}

function LanguageName({ tag }: { readonly tag: string }) {
  const entry = findLanguage(tag);
  return entry ? (
    <bdi lang={entry.tag} dir={entry.dir}>
      {entry.name}
    </bdi>
  ) : (
    <bdi>{tag}</bdi>
  );
}
