import { z } from 'zod';
import { readInvitationCode } from '#school/invitations/invitation-secrets.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { InvitationDoors } from '../family-doors.ts';
import { goIn } from './go-in.ts';
import { invitationPage, speechFor } from './invitation-page.tsx';
import { findInvitation, knowBrowser } from './open-invitation.ts';
import { waitPage } from './over-page.tsx';
import { welcomePage } from './welcome.tsx';

/** GET /invitation — for a letter without a camera: the school's short name and the code. */
export async function showTypeCode(request: OpenRequest): Promise<Response> {
  return codePage(request, { school: request.c.req.query('school') ?? '', status: 200 });
}

async function codePage(
  request: OpenRequest,
  { school, status }: { school: string; status: 200 | 422 },
): Promise<Response> {
  const speech = speechFor(request);
  const { t } = speech;
  return invitationPage(request, {
    speech,
    title: t('invitations.type-title'),
    status,
    content: (
      <form method="post" action="/invitation" class="stack">
        <h1>{t('invitations.type-title')}</h1>
        <p>{t('invitations.type-lede')}</p>
        <TextField
          id="school"
          name="school"
          label={t('invitations.type-school')}
          value={school}
          required
          attributes={{ dir: 'ltr', autocapitalize: 'none', spellcheck: 'false' }}
        />
        <TextField
          id="code"
          name="code"
          label={t('invitations.type-code')}
          error={status === 422 ? t('invitations.type-wrong') : undefined}
          required
          autocomplete="off"
          attributes={{ dir: 'ltr', autocapitalize: 'characters', spellcheck: 'false', maxlength: 40 }}
        />
        <Button kind="main" wide>
          {t('invitations.type-go')}
        </Button>
      </form>
    ),
  });
}

const form = z.object({
  school: z.string().trim().toLowerCase().max(40),
  code: z.string().trim().max(40),
  press: z.literal('yes').optional(),
  as: z.enum(['new', 'viewer']).default('new'),
});

/** POST /invitation — first shows whom the letter is for; its button comes here too and uses it. */
export function typeCode(doors: InvitationDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const { school, code, press, as } = await readForm(request.c, form);
    const { codePerAddress } = doors.familyLimits;
    const from = request.address ?? 'unknown';
    if (!(await codePerAddress.try(from))) return waitPage(request, speechFor(request));
    const shown =
      readInvitationCode(code) === undefined
        ? undefined
        : await findInvitation(request, { code: school, key: { code } });
    if (!shown) return codePage(request, { school, status: 422 });
    await codePerAddress.giveBack(from);
    if (press) return goIn(request, doors, { shown, as });
    knowBrowser(request, doors);
    return welcomePage(request, doors, shown);
  };
}
