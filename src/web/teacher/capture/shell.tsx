import { Brand } from '#web/blocks/brand.tsx';
import { PageFrame } from '#web/blocks/page-frame.tsx';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { installable } from './installable.tsx';

/**
 * GET /classes/capture/shell: stands where the network does not answer, and puts what the device keeps in its place.
 * The same for everybody: nothing of anybody is in it.
 */
export async function showShell(request: OpenRequest): Promise<Response> {
  const { c, speech, assets } = request;
  const { t } = speech;
  return c.html(
    <PageFrame
      lang={speech.language}
      dir={speech.dir}
      title={`${t('frame.capture')} · Waymark`}
      assets={assets.staff}
      skipWords={t('frame.skip')}
      head={installable(request)}
      controller="kept"
      masthead={
        <header class="masthead">
          <div class="masthead-in">
            <Brand href="/" />
          </div>
        </header>
      }
      width="capture"
    >
      <header class="page-head stack-s">
        <h1>{t('offline.shell-title')}</h1>
        <p data-kept-target="waiting">{t('offline.shell-waiting')}</p>
        <p data-kept-target="nothing" hidden>
          {t('offline.shell-nothing')}
        </p>
        <ul class="stack-s" data-kept-target="classes" hidden />
        <p>
          <LinkButton href="/classes/capture">{t('offline.try-again')}</LinkButton>
        </p>
      </header>
    </PageFrame>,
  );
}
