import { nextClassTitle } from '#core/years/next-class-title.ts';
import { raiseGrade } from '#core/years/raise-grade.ts';
import { daysOfYear, yearAfter, yearBefore } from '#core/years/year-label.ts';
import { titleLater, yearLater } from '#core/years/year-later.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listCourses } from '#school/classes/list-courses.ts';
import { listGrades } from '#school/classes/list-grades.ts';
import { listYearClasses } from '#school/classes/list-year-classes.ts';
import { permitArranging } from '#school/classes/permit-roster.ts';
import { listTerms, type Term } from '#school/terms/list-terms.ts';
import { listYears } from '#school/terms/list-years.ts';
import { countGoals } from './count-goals.ts';
import { countStaying } from './count-staying.ts';
import {
  LEAVES,
  type Proposal,
  type ProposedClass,
  type ProposedGrade,
  type ProposedTerm,
} from './rollover-plan.ts';

/**
 * What the next school year would be: terms a year later, classes with the titles they would have, grades one up, each
 * course's goals once more. Nothing is made. Throws NotFound and Forbidden.
 */
export async function proposeYear(
  school: InSchool,
  { by, language }: { by: Actor; language: string },
): Promise<Proposal> {
  permitArranging(by);
  const { today } = by.standing;
  const { current, labels, startMonth } = await listYears(school, { by });
  const fromYear = await chooseYear(school, { current, labels });
  const toYear = yearAfter(fromYear);
  const [old, existing, grades, allCourses, classes, courses] = await together([
    listTerms(school, { schoolYear: fromYear }),
    listTerms(school, { schoolYear: toYear }),
    listGrades(school, { today }),
    listCourses(school, { today, language }),
    listYearClasses(school, { by, schoolYear: fromYear, language }),
    countGoals(school, { fromYear, toYear, language }),
  ]);
  const proposedGrades = grades.flatMap(proposeGrade);
  const leaving = proposedGrades.filter(({ becomes }) => becomes === LEAVES).map(({ grade }) => grade);
  const staying = await countStaying(school, { fromYear, today });
  const terms = old.map((term) => proposeTerm(term, existing));
  return {
    fromYear,
    toYear,
    startsOn: firstDay(terms, daysOfYear(toYear, startMonth).first),
    terms,
    grades: proposedGrades,
    courses,
    allCourses,
    classes: classes.map((each): ProposedClass => {
      const inIt = staying.get(each.classId) ?? [];
      const students = inIt.reduce((sum, of) => sum + of.students, 0);
      const goOn = inIt
        .filter(({ grade }) => grade === null || !leaving.includes(grade))
        .reduce((sum, of) => sum + of.students, 0);
      const stays = goOn > 0;
      return {
        classId: each.classId,
        title: each.title,
        courseId: each.courseId,
        courseTitle: each.courseTitle,
        teachers: each.teachers.map(({ display }) => display),
        students,
        hasEnded: each.endedOn !== null && each.endedOn <= today,
        // Where everybody leaves, the class begins again under its name with others.
        next: {
          title: stays ? nextClassTitle(each.title) : each.title,
          students: stays ? 'together' : 'none',
        },
      };
    }),
  };
}

/** The year that turns: today's; the one before where today's has no class yet, as in the weeks of summer. */
async function chooseYear(
  school: InSchool,
  { current, labels }: { current: string; labels: readonly string[] },
): Promise<string> {
  const before = yearBefore(current);
  if (!labels.includes(before)) return current;
  const rows = await school.db
    .selectFrom('classes')
    .select('school_year')
    .distinct()
    .where('school_id', '=', school.id)
    .where('school_year', 'in', [current, before])
    .execute();
  const withClasses = rows.map(({ school_year }) => school_year);
  return withClasses.includes(before) && !withClasses.includes(current) ? before : current;
}

function proposeTerm(term: Term, existing: readonly Term[]): ProposedTerm {
  const next = {
    title: titleLater(term.title),
    startsOn: yearLater(term.startsOn),
    endsOn: yearLater(term.endsOn),
  };
  const there = existing.find(({ kind, title }) => kind === term.kind && title === next.title);
  const { termId, kind, title, parentId } = term;
  return {
    termId,
    kind,
    title,
    parentId,
    existingId: there?.termId ?? null,
    next: there ? { title: there.title, startsOn: there.startsOn, endsOn: there.endsOn } : next,
  };
}

function firstDay(terms: readonly ProposedTerm[], otherwise: string): string {
  return (
    terms.reduce<string | undefined>((first, { next }) => {
      return first === undefined || next.startsOn < first ? next.startsOn : first;
    }, undefined) ?? otherwise
  );
}

function proposeGrade({ grade, students }: { grade: string | null; students: number }): ProposedGrade[] {
  if (grade === null) return [];
  const next = raiseGrade(grade);
  const becomes = next.kind === 'raised' ? next.grade : next.kind === 'leaves' ? LEAVES : grade;
  return [{ grade, students, becomes }];
}
