import { z } from 'zod';
import { addToCaseload } from '#school/people/caseloads/add-to-caseload.ts';
import { endCaseload } from '#school/people/caseloads/end-caseload.ts';
import { holdsRole } from '#school/people/caseloads/holds-role.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { actOnPerson } from './act-on-person.ts';
import { pathId } from './path-id.ts';

const addForm = z.object({
  write: z.string(),
  other: z.string().default(''),
  kind: z.enum(['enl', 'counselling']),
});
const bareForm = z.object({ write: z.string() });

/** POST /people/:personId/caseloads — a student on the caseload of somebody of staff, from the page of either. */
export function actAddToCaseload(request: PageRequest): Promise<Response> {
  const { by, standing } = request;
  return actOnPerson({
    request,
    act: 'caseload.add',
    schema: addForm,
    form: () => 'caseload',
    controlOf: () => 'other',
    done: 'people.done-caseload',
    work: async (school, { other, kind }, personId) => {
      const { today } = standing;
      const isStudent = await holdsRole(school, { personId, roles: ['student'], today });
      const [staffId, studentId] = isStudent ? [other, personId] : [personId, other];
      return addToCaseload(school, { by, staffId, studentId, kind });
    },
  });
}

/** POST /people/:personId/caseloads/:caseloadId/end — the student is on it no longer. */
export function actEndCaseload(request: PageRequest): Promise<Response> {
  const caseloadId = pathId(request, 'caseloadId');
  return actOnPerson({
    request,
    act: 'caseload.end',
    schema: bareForm,
    form: () => 'caseload',
    done: 'people.done-caseload-ended',
    work: (school, _typed, personId) => endCaseload(school, { by: request.by, personId, caseloadId }),
  });
}
