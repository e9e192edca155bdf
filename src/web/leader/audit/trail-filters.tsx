import type { Speech } from '#locales/translate.ts';
import { isId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { listActs, optionOf } from './list-acts.ts';
import type { TrailQuery } from './read-trail-query.ts';

type Props = { readonly query: TrailQuery; readonly speech: Speech };

/** Whose acts, about whom, of which kind and when: sent as an address. */
export function TrailFilters({ query, speech }: Props) {
  const { t } = speech;
  const { actor, about, act, kind, from, until } = query;
  const isNarrow = actor || about || act || kind !== 'all' || from || until;
  return (
    <form method="get" action="/audit" class="filters" role="search">
      {isId(actor) ? <input type="hidden" name="actor" value={actor} /> : null}
      {isId(about) ? <input type="hidden" name="about" value={about} /> : null}
      {isId(actor) ? null : (
        <TextField
          id="actor"
          name="actor"
          type="search"
          label={t('trails.actor')}
          value={actor}
          attributes={{ dir: 'auto' }}
        />
      )}
      {isId(about) ? null : (
        <TextField
          id="about"
          name="about"
          type="search"
          label={t('trails.about')}
          value={about}
          attributes={{ dir: 'auto' }}
        />
      )}
      <SelectField
        id="kind"
        name="kind"
        label={t('trails.kind')}
        value={kind}
        options={[
          { value: 'all', label: t('trails.kind-all') },
          { value: 'changes', label: t('trails.kind-changes') },
          { value: 'looks', label: t('trails.kind-looks') },
        ]}
      />
      <SelectField
        id="act"
        name="act"
        label={t('trails.act')}
        value={optionOf(act)}
        options={[{ value: '', label: t('trails.act-all') }, ...listActs(speech, act)]}
      />
      <TextField id="from" name="from" type="date" label={t('trails.from')} value={from} short />
      <TextField id="until" name="until" type="date" label={t('trails.until')} value={until} short />
      <div class="line">
        <Button>{t('trails.show')}</Button>
        {isNarrow ? (
          <LinkButton kind="plain" href="/audit">
            {t('trails.show-all')}
          </LinkButton>
        ) : null}
      </div>
    </form>
  );
}
