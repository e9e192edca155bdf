import { z } from 'zod';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import type { InvitationDoors } from '../family-doors.ts';
import { goIn } from './go-in.ts';
import { findInvitation } from './open-invitation.ts';
import { overPage } from './over-page.tsx';

const form = z.object({ as: z.enum(['new', 'viewer']).default('new') });

/** POST /invitation/:school/:token — the only act that uses an invitation. */
export function pressInvitation(doors: InvitationDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const { as } = await readForm(request.c, form);
    const { school: code = '', token = '' } = request.c.req.param() as { school?: string; token?: string };
    const shown = await findInvitation(request, { code, key: { token } });
    return shown ? goIn(request, doors, { shown, as }) : overPage(request);
  };
}
