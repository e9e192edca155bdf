import { z } from 'zod';
import { endRole } from '#school/people/roles/end-role.ts';
import { giveRole, ROLES } from '#school/people/roles/give-role.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { actOnPerson } from './act-on-person.ts';
import { pathId } from './path-id.ts';

const giveForm = z.object({ write: z.string(), role: z.enum(ROLES), from: z.string().default('') });
const endForm = z.object({ write: z.string(), until: z.string().default('') });

/** POST /people/:personId/roles — they are something more from a day on. */
export function actGiveRole(request: PageRequest): Promise<Response> {
  return actOnPerson({
    request,
    act: 'role.give',
    schema: giveForm,
    form: () => 'role',
    done: 'people.done-role',
    work: (school, { role, from }, personId) =>
      giveRole(school, { by: request.by, personId, role, fromOn: from }),
  });
}

/** POST /people/:personId/roles/:roleId/end — they are it no longer from a day on. */
export function actEndRole(request: PageRequest): Promise<Response> {
  const roleId = pathId(request, 'roleId');
  return actOnPerson({
    request,
    act: 'role.end',
    schema: endForm,
    form: () => `role-${roleId}`,
    controlOf: (field) => `role-${roleId}-${field}`,
    done: 'people.done-role-ended',
    work: (school, { until }, personId) =>
      endRole(school, { by: request.by, personId, roleId, untilOn: until }),
  });
}
