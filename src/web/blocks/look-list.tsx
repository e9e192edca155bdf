import type { Speech } from '#locales/translate.ts';
import type { Look, Looks } from '#school/trails/list-looks.ts';

type Props = {
  readonly found: Looks;
  readonly speech: Speech;
  /** Path of the page, to go on to earlier days */
  readonly path: string;
  /** What is said where nobody looked */
  readonly none: string;
};

/** Who of the school looked, day by day, and the way to earlier days. */
export function LookList({ found: { looks, name, earlier }, speech, path, none }: Props) {
  const { t } = speech;
  const days = Map.groupBy(looks, ({ on }) => on);
  return (
    <div class="stack">
      {looks.length === 0 ? <p>{none}</p> : null}
      {[...days].map(([day, ofDay]) => (
        <section class="section stack-s">
          <h2>{speech.day(day, 'full')}</h2>
          <ul>
            {ofDay.map((look) => (
              <li>
                <LookLine look={look} speech={speech} name={name.called} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {earlier === undefined ? null : (
        <p>
          <a href={`${path}?before=${earlier}`}>{t('looks.earlier')}</a>
        </p>
      )}
      <p class="soft">{t('looks.withheld')}</p>
    </div>
  );
}

function LookLine({
  look,
  speech,
  name,
}: {
  readonly look: Look;
  readonly speech: Speech;
  readonly name: string;
}) {
  const { t } = speech;
  return (
    <>
      {look.who === null
        ? t('looks.counsellor')
        : t('looks.line', {
            who: look.who,
            relation: sayWho(look, speech, name),
            what: speech.list(look.lookedAt.map((what) => sayWhat(what, speech))),
          })}
    </>
  );
}

function sayWho({ relation }: Look, { t }: Speech, name: string): string {
  if (relation === 'teaches') return t('looks.who-teaches', { name });
  if (relation === 'leads') return t('looks.who-leads');
  if (relation === 'teaches ENL') return t('looks.who-enl', { name });
  return t('looks.who-office');
}

function sayWhat(what: Look['lookedAt'][number], { t }: Speech): string {
  return {
    record: t('looks.what-record'),
    messages: t('looks.what-messages'),
    class: t('looks.what-class'),
    office: t('looks.what-office'),
  }[what];
}
