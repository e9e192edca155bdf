import type { MessageKey, Speech } from '#locales/translate.ts';
import type { Invalid } from '#platform/failures/failures.ts';
import type { SaidProblems } from '../class/say-problems.tsx';

/** A problem that is said in its own words at one field stands under `field.problem`. */
const said = {
  empty: 'people.problem-empty',
  'given.empty': 'people.problem-no-name',
  'official-given.empty': 'people.problem-no-name',
  'reason.empty': 'people.problem-no-reason',
  markup: 'people.problem-markup',
  'too-long': 'people.problem-too-long',
  'no-day': 'people.problem-no-day',
  'far-off': 'people.problem-far-off',
  'role.has-it': 'people.problem-has-role',
  'over-by-then': 'people.problem-over-by-then',
  'last-leader': 'people.problem-last-leader',
  'no-email': 'people.problem-no-email',
  'no-phone': 'people.problem-no-phone',
  'address.has-it': 'people.problem-has-address',
  'signs-in': 'people.problem-signs-in',
  'address-unchecked': 'people.problem-address-unchecked',
  'address-taken': 'people.problem-address-taken',
  'address-shared': 'people.problem-address-shared',
  'no-address': 'people.problem-no-address',
  elsewhere: 'people.problem-elsewhere',
  'no-username': 'people.problem-no-username',
  'no-role': 'people.problem-no-role',
  'has-one': 'people.problem-has-sign-in',
  'no-language': 'people.problem-no-language',
  'no-staff': 'people.problem-no-staff',
  'no-student': 'people.problem-no-student',
  'student.has-it': 'people.problem-has-caseload',
  yourself: 'people.problem-yourself',
  'is-family': 'people.problem-is-family',
  nobody: 'people.problem-nobody',
} as const satisfies Record<string, MessageKey>;

/** One problem in the reader's words. */
function sayProblem({ t }: Speech, { field, problem }: { field: string; problem: string }): string {
  const own = `${field}.${problem}`;
  if (isSaid(own)) return t(said[own]);
  return t(isSaid(problem) ? said[problem] : 'people.problem-other');
}

/** The problems in the reader's words. A field's name is also the id of its control. */
export function sayProblems(speech: Speech, problems: Invalid['problems']): SaidProblems {
  const list = problems.map((each) => ({ fieldId: each.field, message: sayProblem(speech, each) }));
  return { list, of: (field) => list.find(({ fieldId }) => fieldId === field)?.message };
}

function isSaid(code: string): code is keyof typeof said {
  return Object.hasOwn(said, code);
}
