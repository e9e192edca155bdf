import type { ChosenPart } from '#core/goals/check-parts.ts';
import type { PartsRule } from '#core/goals/read-parts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { type GoalWording, goalWordings } from './goal-wordings.ts';
import { listWholes } from './list-wholes.ts';

/** What a goal is made of, and what it is part of. */
export interface GoalParts {
  /** None where the goal is one of its own */
  readonly whole:
    | {
        readonly rule: PartsRule;
        readonly parts: readonly (ChosenPart & { readonly wording: GoalWording })[];
      }
    | undefined;
  readonly partOf: readonly GoalWording[];
}

/** The same for several goals, by goal id. Asks no permission. */
export async function describeParts(
  school: InSchool,
  { goalIds, language }: { goalIds: readonly string[]; language: string },
): Promise<ReadonlyMap<string, GoalParts>> {
  const asked = new Set(goalIds);
  const wholes = (await listWholes(school)).filter(
    ({ goalId, parts }) => asked.has(goalId) || parts.some((part) => asked.has(part.goalId)),
  );
  const wordings = await goalWordings(school, {
    goalIds: wholes.flatMap(({ goalId, parts }) => [goalId, ...parts.map((part) => part.goalId)]),
    language,
  });
  return new Map(
    goalIds.map((id) => {
      const whole = wholes.find(({ goalId }) => goalId === id);
      return [
        id,
        {
          whole: whole && {
            rule: whole.rule,
            parts: whole.parts.flatMap((part) => {
              const wording = wordings.get(part.goalId);
              return wording ? [{ ...part, wording }] : [];
            }),
          },
          partOf: wholes.flatMap(({ goalId, parts }) =>
            parts.some((part) => part.goalId === id) ? (wordings.get(goalId) ?? []) : [],
          ),
        },
      ];
    }),
  );
}
