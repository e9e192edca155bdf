/**
 * Acts about check-ins and requests to talk. Their lines are kept like all others and name no student; no page and no
 * file of the trail lists them, since that somebody said something is private too. Named one by one, like the looks.
 */
export const privateActs = [
  'check-in.look',
  'check-in.say',
  'check-in.seen',
  'check-in.skip',
  'check-in.take-back',
  'check-in.unseen',
  'talk.ask',
  'talk.give-back',
  'talk.not-yet',
  'talk.pass-on',
  'talk.take',
  'talk.talked',
  'talk.withdraw',
] as const;
