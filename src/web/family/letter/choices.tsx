import { HOURS } from '#school/families/choose-messages.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { hourOf } from './hour-of.ts';
import type { OpenLetter } from './with-link.tsx';

/** What the adult may choose about messages: the language, the hour, and whether any come at all. */
export function Choices({ letter: { link, path, reader } }: { readonly letter: OpenLetter }) {
  const { speech } = reader;
  const { preference } = link;
  const action = `${path}/messages`;
  return (
    <div class="stack no-print">
      {reader.reads === preference.language ? null : (
        <form method="post" action={action}>
          <HiddenFields fields={{ language: reader.reads }} />
          <Button>{speech.t('family.keep-language')}</Button>
        </form>
      )}
      <details>
        <summary>{speech.t('family.hour-title')}</summary>
        <form method="post" action={action} class="line">
          <SelectField
            id="hour"
            name="hour"
            label={speech.t('family.hour-label')}
            options={HOURS.map((hour) => ({ value: String(hour), label: hourOf(hour, speech) }))}
            value={String(preference.hour)}
          />
          <Button>{speech.t('acts.save')}</Button>
        </form>
      </details>
      {preference.wanted ? (
        <p>
          <a href={`${path}/stop`}>{speech.t('family.stop')}</a>
        </p>
      ) : (
        <form method="post" action={action} class="stack-s">
          <p>{speech.t('family.stopped')}</p>
          <HiddenFields fields={{ wanted: 'yes' }} />
          <Button>{speech.t('family.start-again')}</Button>
        </form>
      )}
    </div>
  );
}
