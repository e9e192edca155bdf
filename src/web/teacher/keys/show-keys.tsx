import { keysAreOff } from '#web/blocks/keys-link.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { KeysList } from './keys-list.tsx';
import { everywhere, type KeysPlace, ofPlace } from './list-keys.ts';

const PLACES = ['map', 'evaluate'] as const satisfies readonly KeysPlace[];

/** GET /keys?at=: the keys of a page, those everywhere, and of every other; with x-fragment what the dialog says of one. */
export async function showKeys(request: PageRequest): Promise<Response> {
  const { c, speech } = request;
  const { t } = speech;
  const at = PLACES.find((place) => place === c.req.query('at'));
  const list = (place: KeysPlace) => (
    <KeysList title={t(`frame.${place}`)} keys={ofPlace[place]} speech={speech} />
  );
  const common = <KeysList title={t('keys.everywhere')} keys={everywhere} speech={speech} />;
  if (c.req.header('x-fragment') !== undefined)
    return c.html(
      <>
        <h2 id="keys-title">{t('keys.title')}</h2>
        {at ? list(at) : null}
        {common}
        <p>{t('keys.typing')}</p>
        <form method="dialog" class="line acts">
          <Button kind="main">{t('keys.close')}</Button>
          <a href="/keys">{t('keys.all')}</a>
        </form>
      </>,
    );
  const off = keysAreOff(request);
  return teacherPage(request, {
    title: t('keys.title'),
    width: 'middle',
    content: (
      <>
        <header class="page-head">
          <h1>{t('keys.title')}</h1>
          <p>{t('keys.typing')}</p>
        </header>
        <section class="section stack">
          <h2>{t('keys.by-page')}</h2>
          {common}
          {[...(at ? [at] : []), ...PLACES.filter((place) => place !== at)].map(list)}
        </section>
        <section class="section stack" aria-labelledby="off">
          <h2 id="off">{t('keys.switch')}</h2>
          <p>{off ? t('keys.are-off') : t('keys.are-on')}</p>
          <form method="post" action="/keys">
            <HiddenFields fields={{ keys: off ? 'on' : 'off' }} />
            <Button>{off ? t('keys.turn-on') : t('keys.turn-off')}</Button>
          </form>
        </section>
      </>
    ),
  });
}
