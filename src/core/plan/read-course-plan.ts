import {
  type CoursePlan,
  coursePlan,
  PLAN_FORMAT,
  PLAN_PROBLEMS,
  PLAN_VERSION,
  type PlanProblem,
} from './course-plan.ts';

/** Characters a file may have: many times a plan with all of its words in several languages. */
const MOST_OF_A_FILE = 150_000;
/** More problems than this are not listed one by one. */
const MOST_PROBLEMS = 20;

/** Something in a file that cannot be taken, and where: `units 2, tasks 1, title`, counted from 1. */
export interface PlacedProblem {
  readonly at: string;
  readonly problem: PlanProblem;
}

/** What is in a file: a plan, something else, or a plan with problems. */
export type ReadPlan =
  | { readonly kind: 'plan'; readonly plan: CoursePlan }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json' }
  /** JSON, and no course plan */
  | { readonly kind: 'other-file' }
  /** Of a newer Waymark, or of none */
  | { readonly kind: 'other-version' }
  | { readonly kind: 'problems'; readonly problems: readonly PlacedProblem[]; readonly more: number };

/**
 * Reads a file that a colleague shared. Nothing is trusted: what is not in the documented form is left out where it
 * stands beside it, and is a problem with its place where it stands in its stead.
 *
 * Example: a unit that ends before it starts is the problem `before-start` at `units 1, endsOn`.
 */
export function readCoursePlan(file: string): ReadPlan {
  if (file.length > MOST_OF_A_FILE) return { kind: 'too-large' };
  let given: unknown;
  try {
    given = JSON.parse(file.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'not-json' };
  }
  if (!isObject(given) || given.format !== PLAN_FORMAT) return { kind: 'other-file' };
  if (given.version !== PLAN_VERSION) return { kind: 'other-version' };
  const parsed = coursePlan.safeParse(given);
  if (parsed.success) return { kind: 'plan', plan: parsed.data };
  const problems = parsed.error.issues.map(({ message, path }) => ({
    at: path.map((step) => (typeof step === 'number' ? String(step + 1) : String(step))).join(', '),
    problem: isProblem(message) ? message : 'not-right',
  }));
  return {
    kind: 'problems',
    problems: problems.slice(0, MOST_PROBLEMS).map((each) => ({ ...each, at: readPlace(each.at) })),
    more: Math.max(0, problems.length - MOST_PROBLEMS),
  };
}

/** 'units, 2, title' as 'units 2, title'. */
function readPlace(path: string): string {
  return path.replace(/, (\d+)(?=,|$)/g, ' $1').slice(0, 120);
}

function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

function isProblem(word: string): word is PlanProblem {
  return (PLAN_PROBLEMS as readonly string[]).includes(word);
}
