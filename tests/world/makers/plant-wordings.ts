import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { agreeWording } from '#school/proposals/agree-wording.ts';
import { inviteWordings } from '#school/proposals/invite-wordings.ts';
import { proposeWording } from '#school/proposals/propose-wording.ts';
import type { Days, Slot } from '../lay-out-days.ts';
import type { PersonKey } from '../people/people.ts';
import type { WorldFacts } from '../world.ts';

const PROPOSED: readonly {
  readonly who: PersonKey;
  readonly statement: string;
  readonly language: string;
}[] = [
  { who: 'joaquin', statement: 'I can tell the story behind how steep a line is', language: 'en' },
  { who: 'salma', statement: 'I can say what one step to the right does, with its unit', language: 'en' },
];

type Known = Pick<WorldFacts, 'people' | 'classes' | 'goals'> & { readonly days: Days };

/** Ms. Valdez asks 9B to word slope together; two propose, and a classmate would say it like Salma. */
export async function plantWordings(
  school: InSchool,
  { people, classes, goals, days }: Known,
): Promise<void> {
  const { classId } = classes.algebra9B;
  const { goalId } = goals.slope;
  const on = async (who: PersonKey, slot: Slot, hour: number): Promise<Actor> => {
    const day = days.day(slot);
    const standing = await loadStanding(school, { personId: people[who].personId, today: day });
    return { standing, requestId: newId(), address: undefined, now: days.at(day, hour) };
  };
  const invitation = { id: newId(), classId, goalId, language: 'en' };
  await inviteWordings(school, { by: await on('valdez', [1, 'wed'], 9), invitation });
  let last = '';
  for (const { who, statement, language } of PROPOSED) {
    const proposal = { id: newId(), goalId, statement, language };
    await proposeWording(school, { by: await on(who, [1, 'thu'], who === 'joaquin' ? 10 : 11), proposal });
    last = proposal.id;
  }
  await agreeWording(school, {
    by: await on('caio', [1, 'fri'], 10),
    writeId: newId(),
    goalId,
    proposalId: last,
    agrees: true,
  });
}
