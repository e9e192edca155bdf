import { getCookie } from 'hono/cookie';
import { findLanguage } from '#locales/find-language.ts';
import { type Speech, translator } from '#locales/translate.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { findBadge } from '#school/accounts/badges/find-badge.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { accountPage } from '#web/account/account-page.tsx';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { readBadgeAddress } from './badge-school.ts';

/** GET /badge/:school/:token — whose badge it is, and a button. However often a camera looks, nothing is used up. */
export function showBadge(doors: AccountDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const { c, database } = request;
    const shown = await readBadgeAddress(request);
    const badge = shown && (await inSchool(database, shown.school.id, (room) => findBadge(room, shown)));
    if (!shown || !badge) return badgeOver(request, doors);
    const speech = speechOf(request, badge.language);
    const { t } = speech;
    const title = t('doors.hello', { name: badge.called });
    return accountPage(
      { ...request, speech },
      {
        title,
        content: (
          <form method="post" action={c.req.path} class="stack">
            <h1>{title}</h1>
            <p class="soft">
              <bdi>{shown.school.name}</bdi>
            </p>
            <Button kind="main" wide>
              {t('doors.it-is-me')}
            </Button>
            <p>{t('doors.not-me', { name: badge.called })}</p>
          </form>
        ),
      },
    );
  };
}

/** The student's own language, unless somebody has chosen one in this browser. */
function speechOf({ c, speech }: OpenRequest, language: string | null): Speech {
  if (getCookie(c, 'waymark-language') || !language) return speech;
  const own = findLanguage(language);
  return own?.complete ? translator(own.tag) : speech;
}

/** A badge that opens nothing: unknown, ended, replaced, of last year. Only these looks are counted. */
export async function badgeOver(request: OpenRequest, { limits }: AccountDoors): Promise<Response> {
  const { t } = request.speech;
  const allowed = await limits.badgePerAddress.try(request.address ?? 'unknown');
  const title = allowed ? t('doors.badge-over-title') : t('doors.wait-title');
  return accountPage(request, {
    title,
    status: allowed ? 410 : 429,
    content: (
      <>
        <h1>{title}</h1>
        <p>{allowed ? t('doors.badge-over') : t('account.too-many')}</p>
        <p>
          <a href="/sign-in">{t('doors.other-way')}</a>
        </p>
      </>
    ),
  });
}
