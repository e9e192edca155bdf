import { mayInviteWordings, mayProposeWording } from '#core/policy/proposals.ts';
import type { Rule } from './policy-of-path.ts';

/** On a teacher's pages whoever teaches the class reads and hides what was proposed. */
export const wordingRules: Readonly<Record<string, Rule>> = {
  wordingId: (standing, id, { worded }) => {
    const proposal = worded.proposals.get(id);
    return proposal !== undefined && mayInviteWordings(standing, proposal.classId) !== undefined;
  },
};

const isInvited: Rule = (standing, id, { worded }) => {
  const classId = worded.invited.get(id);
  return classId !== undefined && mayProposeWording(standing, classId) !== undefined;
};

const isOwn: Rule = (standing, id, { worded }) => worded.proposals.get(id)?.studentId === standing.personId;

const isClassmates: Rule = (standing, id, { worded }) => {
  const proposal = worded.proposals.get(id);
  if (!proposal || proposal.studentId === standing.personId) return false;
  return mayProposeWording(standing, proposal.classId) !== undefined;
};

/** On a student's: their class is invited; what they proposed is theirs to take back, what a classmate did to agree with. */
export const wordingRulesOfPaths: readonly {
  readonly path: RegExp;
  readonly rules: Readonly<Record<string, Rule>>;
}[] = [
  {
    path: /^\/home\/goals\/:goalId\/wordings\/:wordingId\/(agree|disagree)$/,
    rules: { goalId: isInvited, wordingId: isClassmates },
  },
  { path: /^\/home\/goals\/:goalId\/wordings/, rules: { goalId: isInvited, wordingId: isOwn } },
];
