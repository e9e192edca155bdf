import type { Speech } from '#locales/translate.ts';
import type { ComingClass } from '#school/classes/list-coming-classes.ts';

type Props = { readonly classes: readonly ComingClass[]; readonly speech: Speech };

/** The classes a teacher begins to teach later, such as those of the next year; nothing where there is none. */
export function ComingClasses({ classes, speech }: Props) {
  const { t } = speech;
  if (classes.length === 0) return null;
  return (
    <section class="section stack-s">
      <h2>{t('classes.coming')}</h2>
      <ul>
        {classes.map(({ title, courseTitle, fromOn }) => (
          <li>{t('classes.coming-from', { course: courseTitle, title, day: speech.day(fromOn, 'full') })}</li>
        ))}
      </ul>
    </section>
  );
}
