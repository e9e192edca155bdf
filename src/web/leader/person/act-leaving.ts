import { z } from 'zod';
import { comeBack } from '#school/departures/come-back.ts';
import { leaveSchool } from '#school/departures/leave-school.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { actOnPerson } from './act-on-person.ts';

const leaveForm = z.object({ write: z.string(), on: z.string().default('') });
const bareForm = z.object({ write: z.string() });

/** POST /people/:personId/left — somebody of staff or family leaves on a day. */
export function actLeave(request: PageRequest): Promise<Response> {
  return actOnPerson({
    request,
    act: 'person.leave',
    schema: leaveForm,
    form: () => 'leave',
    done: 'people.done-left',
    work: (school, { on }, personId) => leaveSchool(school, { by: request.by, personId, leftOn: on }),
  });
}

/** POST /people/:personId/back — they are back, as before. */
export function actComeBack(request: PageRequest): Promise<Response> {
  return actOnPerson({
    request,
    act: 'person.come-back',
    schema: bareForm,
    form: () => 'leave',
    done: 'people.done-back',
    work: (school, _typed, personId) => comeBack(school, { by: request.by, personId }),
  });
}
