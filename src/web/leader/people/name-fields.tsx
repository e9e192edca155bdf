import type { NameParts } from '#core/people/compose-name.ts';
import type { Speech } from '#locales/translate.ts';
import { TextField } from '#web/ui/text-field.tsx';
import type { SaidProblems } from '../class/say-problems.tsx';

type Props = {
  readonly speech: Speech;
  readonly typed: NameParts;
  readonly problems: SaidProblems;
  /** Before the names of the fields, where two names stand in one form */
  readonly prefix?: string;
  /** Before the ids of the fields, where a page has several such forms */
  readonly within?: string | undefined;
  /** Without the short form: papers have none */
  readonly isOfficial?: boolean | undefined;
};

/** A name as it is typed: given and family name, what one is called, and the rest for who needs it. */
export function NameFields({ speech: { t }, typed, problems, prefix = '', within, isOfficial }: Props) {
  const idOf = (name: keyof NameParts) => `${within ? `${within}-` : ''}${prefix}${name}`;
  const field = (name: keyof NameParts) => ({
    id: idOf(name),
    name: `${prefix}${name}`,
    value: typed[name],
    error: problems.of(idOf(name)),
    autocomplete: 'off',
    attributes: { dir: 'auto' },
  });
  const isOpen = typed.shown !== '' || typed.sorted !== '';
  return (
    <>
      <TextField {...field('given')} label={t('people.name-given')} />
      <TextField {...field('family')} label={t('people.name-family')} />
      {isOfficial ? null : (
        <TextField {...field('called')} label={t('people.name-called')} help={t('people.name-called-help')} />
      )}
      <details open={isOpen}>
        <summary>{t('people.name-more')}</summary>
        <div class="stack">
          <TextField {...field('shown')} label={t('people.name-shown')} help={t('people.name-shown-help')} />
          <TextField
            {...field('sorted')}
            label={t('people.name-sorted')}
            help={t('people.name-sorted-help')}
          />
        </div>
      </details>
    </>
  );
}
