import type { OpenRequest } from '#web/blocks/page-request.ts';
import type { InvitationDoors } from '../family-doors.ts';
import { findInvitation, knowBrowser } from './open-invitation.ts';
import { overPage } from './over-page.tsx';
import { welcomePage } from './welcome.tsx';

/** GET /invitation/:school/:token — whom it is for, and a button. Consumes nothing, however often it is opened. */
export function showInvitation(doors: InvitationDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const { school: code = '', token = '' } = request.c.req.param() as { school?: string; token?: string };
    const shown = await findInvitation(request, { code, key: { token } });
    if (!shown) return overPage(request);
    knowBrowser(request, doors);
    return welcomePage(request, doors, shown);
  };
}
