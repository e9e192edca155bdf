import type { TypedPlan } from '#school/years/check-plan.ts';
import type { Proposal, StudentsGo } from '#school/years/rollover-plan.ts';

/** A form as it was sent: each field once, or several times. */
export type SentForm = Readonly<Record<string, string | readonly string[]>>;

/** The proposal taken as it is, before anybody has chosen anything. */
export function planAsProposed(proposal: Proposal): TypedPlan {
  return {
    startsOn: proposal.startsOn,
    terms: new Map(
      proposal.terms.flatMap(({ termId, existingId, next }) => (existingId ? [] : [[termId, next]])),
    ),
    classes: new Map(
      proposal.classes.flatMap(({ classId, courseTitle, hasEnded, next }) =>
        hasEnded ? [] : [[classId, { ...next, course: courseTitle, teachers: true }]],
      ),
    ),
    grades: new Map(proposal.grades.map(({ grade, becomes }) => [grade, becomes])),
    goalsOf: new Set(proposal.courses.map(({ courseId }) => courseId)),
    setAside: false,
  };
}

/** What was chosen and typed, by the ids of the proposal. */
export function readPlan(proposal: Proposal, form: SentForm): TypedPlan {
  const one = (name: string) => [form[name] ?? ''].flat()[0] ?? '';
  const ticked = (name: string) => new Set([form[name] ?? []].flat());
  const [terms, classes, teachers] = [ticked('term'), ticked('class'), ticked('teachers')];
  return {
    startsOn: one('startsOn'),
    terms: new Map(
      proposal.terms
        .filter(({ termId }) => terms.has(termId))
        .map(({ termId }) => [
          termId,
          {
            title: one(`termTitle-${termId}`),
            startsOn: one(`termFrom-${termId}`),
            endsOn: one(`termTo-${termId}`),
          },
        ]),
    ),
    classes: new Map(
      proposal.classes
        .filter(({ classId }) => classes.has(classId))
        .map(({ classId }) => [
          classId,
          {
            title: one(`title-${classId}`),
            course: one(`course-${classId}`),
            students: studentsGo(one(`students-${classId}`)),
            teachers: teachers.has(classId),
          },
        ]),
    ),
    grades: new Map(proposal.grades.map(({ grade }) => [grade, one(`grade-${grade}`) || grade])),
    goalsOf: ticked('goals'),
    setAside: one('setAside') === 'yes',
  };
}

function studentsGo(text: string): StudentsGo {
  return text === 'together' || text === 'import' ? text : 'none';
}
