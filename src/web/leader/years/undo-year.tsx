import { undoYear } from '#school/years/undo-year.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { pathId } from '../class/path-id.ts';

/** POST /school/years/:rolloverId/undo — takes a year back; where it cannot, the page says what stands in the way. */
export async function actUndoYear(request: PageRequest): Promise<Response> {
  const rolloverId = pathId(request, 'rolloverId');
  const { by, speech, c } = request;
  const { t } = speech;
  const outcome = await request.inSchool((school) => undoYear(school, { by, rolloverId }));
  if (outcome.outcome === 'undone' || outcome.outcome === 'already')
    return c.redirect('/school/years?done=classes.done-year-undone', 303);
  const title = t('classes.undo-refused');
  return leaderPage(request, {
    title,
    current: 'classes',
    width: 'middle',
    status: 409,
    content: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
        </header>
        {outcome.outcome === 'too-old' ? (
          <p>{t('classes.undo-too-old')}</p>
        ) : (
          <>
            <p>{t('classes.undo-in-the-way')}</p>
            <ul>
              {outcome.what.evidence > 0 ? (
                <li>{t('classes.way-evidence', { count: outcome.what.evidence })}</li>
              ) : null}
              {outcome.what.feedback > 0 ? (
                <li>{t('classes.way-feedback', { count: outcome.what.feedback })}</li>
              ) : null}
              {outcome.what.goals > 0 ? (
                <li>{t('classes.way-goals', { count: outcome.what.goals })}</li>
              ) : null}
            </ul>
          </>
        )}
        <p>{t('classes.undo-instead')}</p>
        <p>
          <LinkButton href="/school/classes">{t('classes.all')}</LinkButton>
        </p>
      </>
    ),
  });
}
