import { z } from 'zod';
import { chooseMembership } from '#school/accounts/choose-membership.ts';
import { findSchool } from '#school/schools/find-school.ts';
import { accountPage } from '#web/account/account-page.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { Button } from '#web/ui/button.tsx';

/** GET /switch: the schools in which this human is somebody. */
export async function showSwitch(request: PageRequest): Promise<Response> {
  const { speech, viewer, database } = request;
  const places = await Promise.all(
    viewer.memberships.map(async ({ id, schoolId }) => ({
      id,
      school: await findSchool(database, { id: schoolId }),
    })),
  );
  return accountPage(request, {
    title: speech.t('account.choose-school'),
    content: (
      <>
        <h1>{speech.t('account.choose-school')}</h1>
        <p>{speech.t('account.choose-lede')}</p>
        {places.map(({ id, school }) => (
          <form method="post" action="/switch" class="stack-s">
            <input type="hidden" name="membership" value={id} />
            <h2>
              <bdi>{school?.name}</bdi>
            </h2>
            <Button wide kind={id === viewer.acting?.id ? 'main' : undefined}>
              {speech.t('account.go-there')}
            </Button>
          </form>
        ))}
      </>
    ),
  });
}

const form = z.object({ membership: z.string() });

/** POST /switch: from now on this browser acts there. */
export async function switchSchool(request: PageRequest): Promise<Response> {
  const { membership } = await readForm(request.c, form);
  await chooseMembership(request.database, request.viewer, membership);
  return request.c.redirect('/', 303);
}
