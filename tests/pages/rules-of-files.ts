import { mayEndArtefact, mayReadArtefact } from '#core/policy/artefacts.ts';
import { mayPlanCourse, mayReadCourse } from '#core/policy/courses.ts';
import { mayLookAtHandIns } from '#core/policy/hand-ins.ts';
import { mayReadRecord } from '#core/policy/students.ts';
import type { Rule } from './policy-of-path.ts';

/** What is true of things with files. */
export interface FileFacts {
  /** Whose work an artefact shows, and who added it in which class */
  readonly made: ReadonlyMap<
    string,
    { readonly studentId: string; readonly classId: string; readonly addedBy: string }
  >;
  /** To whom feedback was spoken */
  readonly spoken: ReadonlyMap<string, string>;
  /** Course of the goal that an exemplar is of */
  readonly exemplars: ReadonlyMap<string, string>;
}

/** Who may change them, and hear what was spoken. */
export const fileRules: Readonly<Record<string, Rule>> = {
  artefactId: (standing, id, { made }) => {
    const artefact = made.get(id);
    return artefact !== undefined && mayEndArtefact(standing, artefact) !== undefined;
  },
  spokenId: (standing, id, { spoken, classesOf }) => {
    const studentId = spoken.get(id) ?? '';
    const classIds = classesOf.get(studentId);
    const relation = classIds && mayReadRecord(standing, { studentId, classIds });
    return relation !== undefined && relation !== 'is family';
  },
  exemplarId: (standing, id, { exemplars }) => {
    const courseId = exemplars.get(id);
    return courseId !== undefined && mayPlanCourse(standing, courseId) !== undefined;
  },
};

/** Who may open their files: whoever sees the evidence of the work, and whoever reads the goal. */
export const openFileRules: Readonly<Record<string, Rule>> = {
  artefactId: (standing, id, { made, classesOf }) => {
    const studentId = made.get(id)?.studentId ?? '';
    const classIds = classesOf.get(studentId);
    return classIds !== undefined && mayReadArtefact(standing, { studentId, classIds }) !== undefined;
  },
  exemplarId: (standing, id, { exemplars }) => {
    const courseId = exemplars.get(id);
    return courseId !== undefined && mayReadCourse(standing, courseId) !== undefined;
  },
};

const isHandedIn = ({ studentId, addedBy }: { readonly studentId: string; readonly addedBy: string }) =>
  studentId === addedBy;

/** What a student handed in is theirs to take back, and its class's teachers' to look at. */
export const handInRulesOfPaths: readonly {
  readonly path: RegExp;
  readonly rules: Readonly<Record<string, Rule>>;
}[] = [
  {
    path: /^\/home\/hand-ins/,
    rules: {
      artefactId: (standing, id, { made }) => {
        const work = made.get(id);
        return work !== undefined && isHandedIn(work) && work.studentId === standing.personId;
      },
    },
  },
  {
    path: /^\/classes\/:classId\/handed-in/,
    rules: {
      artefactId: (standing, id, { made }) => {
        const work = made.get(id);
        return work !== undefined && isHandedIn(work) && mayLookAtHandIns(standing, work) !== undefined;
      },
    },
  },
];
