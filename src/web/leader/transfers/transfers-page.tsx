import { listTransfers } from '#school/transfers/list-transfers.ts';
import { listTrusted } from '#school/transfers/trusted-keys.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { KeyRows } from './key-rows.tsx';
import { type FileProblem, sayPackageProblem } from './say-package-problem.ts';
import { TransferRows } from './transfer-rows.tsx';
import { UploadForm } from './upload-form.tsx';

/** The page of packages; `problem` where a file was just refused. */
export async function transfersPage(
  request: PageRequest,
  problem: FileProblem | undefined,
): Promise<Response> {
  const { by, speech, signingKey } = request;
  const { t } = speech;
  const { transfers, keys } = await request.inSchool(async (room) => ({
    transfers: await listTransfers(room, { by }),
    keys: await listTrusted(room, { by }),
  }));
  return leaderPage(request, {
    title: t('transfers.title'),
    current: 'people',
    status: problem === undefined ? undefined : 422,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href="/people">{t('frame.people')}</a>
          </p>
          <h1>{t('transfers.title')}</h1>
          <p class="lede">{t('transfers.lede')}</p>
        </header>
        <div class="with-aside">
          <div>
            <UploadForm problem={problem && sayPackageProblem(problem, speech)} speech={speech} />
            <section class="ledger">
              <h2>{t('transfers.send-title')}</h2>
              <p>{t('transfers.send-next')}</p>
              <p>
                <LinkButton href="/people?kind=student">{t('transfers.open-people')}</LinkButton>
              </p>
            </section>
            <section class="ledger">
              <h2>{t('transfers.past')}</h2>
              {transfers.length > 0 ? (
                <TransferRows transfers={transfers} request={request} named />
              ) : (
                <p class="soft">{t('transfers.past-none')}</p>
              )}
            </section>
          </div>
          <aside>
            <section class="note stack-s">
              <h2>{t('transfers.own-key')}</h2>
              <p>{t('transfers.own-key-next')}</p>
              <Fingerprint of={signingKey.fingerprint} />
            </section>
            <section class="note stack-s">
              <h2>{t('transfers.keys')}</h2>
              {keys.length > 0 ? (
                <KeyRows keys={keys} request={request} />
              ) : (
                <p class="soft">{t('transfers.keys-none')}</p>
              )}
            </section>
          </aside>
        </div>
      </>
    ),
  });
}
