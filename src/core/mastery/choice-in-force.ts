/** What a school or a course chose; `method` is null where a course goes back to what the school chose. */
export type MadeChoice = {
  readonly id: string;
  readonly method: string | null;
  readonly settings: unknown;
  readonly span: Span;
  /** Keys of the methods a course may choose instead; only a school's choice has any */
  readonly coursesMay: readonly string[];
};

/** Whether levels start anew with each year of adoption, or go on. */
export type Span = 'year' | 'continuing';

/** A choice that names its method. */
export type ChoiceInForce = MadeChoice & { readonly method: string };

/**
 * The choice that holds for the goals a course owns: the course's own, as long as the school allows its method, else the
 * school's; null where nobody has chosen, which is the usual method year by year. Levels go on over the years only
 * where the school says so; a course may then still begin anew.
 *
 * Example: a course chose the decaying average when the school allowed it. The school now allows only the highest
 * level: the course's goals follow the school again, and the course's choice waits.
 */
export function choiceInForce(choices: {
  ofSchool: MadeChoice | undefined;
  ofCourse: MadeChoice | undefined;
}): ChoiceInForce | null {
  const { ofSchool, ofCourse } = choices;
  if (ofCourse && ofCourse.method !== null && ofSchool?.coursesMay.includes(ofCourse.method))
    return {
      ...ofCourse,
      method: ofCourse.method,
      span: ofSchool.span === 'continuing' ? ofCourse.span : 'year',
    };
  return ofSchool && ofSchool.method !== null ? { ...ofSchool, method: ofSchool.method } : null;
}
