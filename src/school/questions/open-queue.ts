import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listMyClasses, type MyClass } from '#school/courses/list-my-classes.ts';
import { listNames } from '#school/people/list-names.ts';
import { aboutId } from './about.ts';
import { type Bundle, bundleQuestions } from './bundle-questions.ts';
import { type Askable, listAskable } from './list-askable.ts';
import { listMyAnswers, type MyAnswer } from './list-my-answers.ts';
import { listOpen } from './list-open.ts';
import { listPrompts, type Prompt } from './list-prompts.ts';
import { type NamedAbout, nameAbouts } from './name-abouts.ts';

/** Everything on the teacher's page of questions. */
export interface Queue {
  /** What waits, bundled by goal or task; the bundle that waits longest first */
  readonly bundles: readonly Bundle[];
  /** What the actor answered in the last two weeks, the newest first */
  readonly answers: readonly MyAnswer[];
  /** What asks the actor's classes for questions now */
  readonly prompts: readonly Prompt[];
  readonly classes: readonly MyClass[];
  /** What a class can be asked about */
  readonly askable: readonly Askable[];
  /** What goals and tasks are called, by id */
  readonly titles: ReadonlyMap<string, NamedAbout>;
  /** What students and teachers are called, by id */
  readonly nameOf: (personId: string) => string;
}

/** The acting teacher's questions over all their classes. Writes the line of the look. Throws NotFound for others. */
export async function openQueue(
  school: InSchool,
  { by, language }: { by: Actor; language: string },
): Promise<Queue> {
  const { standing } = by;
  const classIds = [...new Set(standing.teaches.map(({ classId }) => classId))];
  if (classIds.length === 0) throw new NotFound('There is no such page.');
  const [open, answers, prompts, classes, askable] = await together([
    listOpen(school, { by }),
    listMyAnswers(school, { by }),
    listPrompts(school, { classIds }),
    listMyClasses(school, { by, language }),
    listAskable(school, { classIds, today: standing.today }),
  ]);
  const asked = answers.flatMap(({ questions }) => questions);
  const studentIds = [...new Set([...open, ...asked].map(({ studentId }) => studentId))];
  const [names, titles] = await together([
    listNames(school, {
      personIds: [...studentIds, ...prompts.map(({ askedById }) => askedById)],
      today: standing.today,
    }),
    nameAbouts(school, {
      abouts: [...open, ...asked, ...prompts, ...askable].map(({ about }) => about),
      language,
    }),
  ]);
  if (studentIds.length > 0)
    await writeAudit(school, by, {
      act: 'student.look',
      relation: 'teaches',
      subject: 'student',
      ids: studentIds,
    });
  return {
    bundles: bundleQuestions(open),
    answers,
    prompts,
    classes,
    askable: askable.filter(({ about }) => titles.has(aboutId(about))),
    titles,
    nameOf: (personId) => names.get(personId)?.display ?? '',
  };
}
