import { knownRelationship, relationships } from '#core/families/relationships.ts';
import type { Rights } from '#core/policy/guardianships.ts';
import type { Speech } from '#locales/translate.ts';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { FamilyProblems } from './say-problems.ts';

interface Props {
  readonly speech: Speech;
  readonly values: {
    readonly relationship: string | null;
    readonly rights: Rights;
    readonly source: string;
    readonly until: string;
  };
  readonly problems: FamilyProblems;
}

/** What the adult is to the student, what they may do, how the school knows, and until when. */
export function TieFields({ speech, values, problems }: Props) {
  const { t } = speech;
  const { relationship, rights, source, until } = values;
  const known = relationship === null ? undefined : knownRelationship(relationship);
  return (
    <>
      <SelectField
        id="relationship"
        name="relationship"
        label={t('guardians.relationship')}
        value={known ?? 'own'}
        options={[
          ...relationships.map((each) => ({ value: each, label: t(`guardians.relation.${each}`) })),
          { value: 'own', label: t('guardians.own-words') },
        ]}
      />
      <TextField
        id="own-words"
        name="own-words"
        label={t('guardians.own-words')}
        help={t('guardians.own-words-help')}
        value={known ? '' : (relationship ?? '')}
        attributes={{ dir: 'auto', maxlength: 60 }}
      />
      <RightsFields speech={speech} rights={rights} error={problems.of('rights')} />
      <TextField
        id="source"
        name="source"
        label={t('guardians.how-known')}
        help={t('guardians.how-known-help')}
        value={source}
        error={problems.of('source')}
        required
        attributes={{ dir: 'auto', maxlength: 200 }}
      />
      <TextField
        id="until"
        name="until"
        type="date"
        label={t('guardians.until')}
        help={t('guardians.until-help')}
        value={until}
        error={problems.of('until')}
        short
      />
    </>
  );
}

/** Three rights, each with what it means. */
export function RightsFields({
  speech: { t },
  rights,
  error,
}: {
  readonly speech: Speech;
  readonly rights: Rights;
  readonly error?: string | undefined;
}) {
  return (
    <fieldset
      class={error === undefined ? 'field' : 'field wrong'}
      id="rights"
      tabindex={-1}
      aria-describedby={error === undefined ? undefined : 'rights-error'}
    >
      <legend class="label">{t('guardians.rights')}</legend>
      <Right name="may-see" on={rights.maySee} word={t('guardians.may-see')}>
        {t('guardians.may-see-help')}
      </Right>
      <Right name="may-hear" on={rights.mayHear} word={t('guardians.may-hear')}>
        {t('guardians.may-hear-help')}
      </Right>
      <Right name="may-reply" on={rights.mayReply} word={t('guardians.may-reply')}>
        {t('guardians.may-reply-help')}
      </Right>
      {error === undefined ? null : (
        <p class="error" id="rights-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Right({
  name,
  on,
  word,
  children,
}: {
  readonly name: string;
  readonly on: boolean;
  readonly word: string;
  readonly children: string;
}) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value="yes" checked={on} />
      <span>
        <strong>{word}</strong>: {children}
      </span>
    </label>
  );
}
