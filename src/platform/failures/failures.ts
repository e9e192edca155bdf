/** What is asked for is not there, or is not the asker's to see: both answer alike. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** The asker is known and may see the thing, but may not do this with it. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** Somebody else changed it first, or one id was sent with two meanings. */
export class Conflict extends Error {
  override name = 'Conflict';
}

/** Another transaction changed what this one had read: all of it is done again (`inSchool` does, several times). */
export class ChangedMeanwhile extends Conflict {
  override name = 'ChangedMeanwhile';
}

/** What was sent cannot be taken; `problems` names each field and what to do about it. */
export class Invalid extends Error {
  override name = 'Invalid';
  readonly problems: readonly { readonly field: string; readonly problem: string }[];
  constructor(problems: readonly { readonly field: string; readonly problem: string }[]) {
    super(problems.map(({ field, problem }) => `${field}: ${problem}`).join('; '));
    this.problems = problems;
  }
}
