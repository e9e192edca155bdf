import type { OpenRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { familyPage } from '../family-page.tsx';
import { withLink } from './with-link.tsx';

/** GET /r/:school/:token/stop — asks once, and gives it back afterwards. Opening it stops nothing. */
export async function showStop(request: OpenRequest): Promise<Response> {
  return withLink(request, async ({ path, reader, link }) => {
    const { speech } = reader;
    const { wanted } = link.preference;
    return familyPage(request, {
      speech,
      title: speech.t('family.stop'),
      inLanguage: (tag) => `${path}/stop?language=${tag}`,
      content: (
        <div class="stack">
          <h1>{speech.t('family.stop')}</h1>
          <p role="status">{speech.t(wanted ? 'family.stop-explain' : 'family.stopped')}</p>
          <form method="post" action={`${path}/messages`}>
            <HiddenFields fields={{ wanted: wanted ? 'no' : 'yes' }} />
            <Button kind="main" wide>
              {speech.t(wanted ? 'family.stop' : 'family.start-again')}
            </Button>
          </form>
          <p>
            <a href={path}>{speech.t('family.back-to-letter')}</a>
          </p>
        </div>
      ),
    });
  });
}
