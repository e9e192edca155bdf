import { Conflict, Forbidden, Invalid } from '#platform/failures/failures.ts';
import { LevelsChanged } from '#school/scales/levels-changed.ts';
import { Brand } from '#web/blocks/brand.tsx';
import { PageFrame } from '#web/blocks/page-frame.tsx';
import type { OpenRequest } from '#web/blocks/page-request.ts';

/**
 * The one place where what a verb throws becomes a page (or JSON, for the scripts that ask for it). `undefined`
 * means that there is nothing at this address, or nothing for this person: both answer alike. What is not one
 * of the known failures is a bug: it is logged with the request's number and told without details.
 */
export async function answerFailure(
  request: OpenRequest,
  failure: unknown,
  log?: (error: unknown) => void,
): Promise<Response> {
  const { speech, c, assets } = request;
  const { t } = speech;
  const told = tell(failure);
  if (told.kind === 'server') log?.(failure);
  const title = t(`errors.${told.kind}-title`);
  const words =
    told.kind === 'server'
      ? t('errors.server', { reference: request.requestId.slice(0, 8) })
      : told.kind === 'invalid'
        ? t('errors.invalid', { count: told.problems.length })
        : t(`errors.${told.kind}`);
  if (c.req.header('accept')?.includes('application/json'))
    return c.json(
      {
        error: told.kind,
        title,
        words,
        problems: told.problems,
        say: told.kind === 'levels-changed' ? words : undefined,
      },
      told.status,
    );
  return c.html(
    <PageFrame
      lang={speech.language}
      dir={speech.dir}
      title={`${title} · Waymark`}
      assets={assets.plain}
      skipWords={t('frame.skip')}
      masthead={
        <header class="masthead">
          <div class="masthead-in">
            <Brand href="/" />
          </div>
        </header>
      }
      width="narrow"
    >
      <h1>{title}</h1>
      <p>{words}</p>
      {told.problems.length > 0 ? (
        <ul>
          {told.problems.map(({ field, problem }) => (
            <li>
              <strong>{field}</strong>: {problem}
            </li>
          ))}
        </ul>
      ) : null}
      {told.kind === 'conflict' && failure instanceof Conflict && failure.message ? (
        <p class="soft">{failure.message}</p>
      ) : null}
      <p>
        <a href="/">{t('errors.go-to-start')}</a>
      </p>
    </PageFrame>,
    told.status,
  );
}

interface Told {
  readonly kind: 'not-found' | 'forbidden' | 'conflict' | 'levels-changed' | 'invalid' | 'server';
  readonly status: 403 | 404 | 409 | 422 | 500;
  readonly problems: readonly { readonly field: string; readonly problem: string }[];
}

function tell(failure: unknown): Told {
  if (failure instanceof Invalid) return { kind: 'invalid', status: 422, problems: failure.problems };
  if (failure instanceof LevelsChanged) return { kind: 'levels-changed', status: 409, problems: [] };
  if (failure instanceof Conflict) return { kind: 'conflict', status: 409, problems: [] };
  if (failure instanceof Forbidden) return { kind: 'forbidden', status: 403, problems: [] };
  if (failure === undefined || (failure as Error).name === 'NotFound')
    return { kind: 'not-found', status: 404, problems: [] };
  return { kind: 'server', status: 500, problems: [] };
}
