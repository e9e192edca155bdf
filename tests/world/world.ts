import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { ClassKey, CourseKey, GoalKey, TaskKey, UnitKey } from './courses/courses.ts';
import type { NeighbourKey } from './neighbour/people.ts';
import type { PersonKey } from './people/people.ts';

export interface WorldSchool {
  readonly id: string;
  /** The short word in links */
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
}

export interface WorldPerson {
  readonly personId: string;
  /** The whole name as shown */
  readonly display: string;
  readonly called: string;
}

interface WorldClass {
  readonly classId: string;
  readonly courseId: string;
  readonly title: string;
  /** Of everyone in it today */
  readonly studentIds: readonly string[];
}

interface WorldGoal {
  readonly goalId: string;
  readonly title: string;
  readonly statement: string;
}

/** Who can sign in and how; family signs in by link and has no password. */
export interface WorldSignIn {
  /** What is typed: an address or a username */
  readonly name: string;
  readonly password: string | null;
}

/** Everything in the world that can be named, as it travels from where it was made to where it is used. */
export interface WorldFacts {
  readonly today: string;
  /** ISO 8601 */
  readonly now: string;
  readonly school: WorldSchool;
  /** People by the names of their handles; see stories.md */
  readonly people: Readonly<Record<PersonKey, WorldPerson>>;
  readonly courses: Readonly<Record<CourseKey, string>>;
  readonly classes: Readonly<Record<ClassKey, WorldClass>>;
  readonly goals: Readonly<Record<GoalKey, WorldGoal>>;
  readonly units: Readonly<Record<UnitKey, string>>;
  readonly tasks: Readonly<Record<TaskKey, string>>;
  readonly signIns: Readonly<Partial<Record<PersonKey, WorldSignIn>>>;
  /** Secrets of read links to last week's letters, by who got them */
  readonly readLinks: Readonly<Partial<Record<PersonKey, string>>>;
  /** Monday of last week, whose messages went out */
  readonly lastWeek: string;
  readonly neighbour: NeighbourFacts;
}

/** Another school in the same database. */
export interface NeighbourFacts {
  readonly school: WorldSchool;
  readonly people: Readonly<Record<NeighbourKey, WorldPerson>>;
  readonly courseId: string;
  readonly classId: string;
  readonly goalIds: readonly string[];
  /** Of Ms. Bell, its teacher */
  readonly signIn: WorldSignIn;
}

/** One small fictional school, made in a database: who is there, and ways to act in it. */
export interface World extends WorldFacts {
  /** Runs in Ferry Point, in one transaction */
  inSchool<Result>(work: (school: InSchool) => Promise<Result>): Promise<Result>;
  /** The person as one who acts, with the standing that the database gives today */
  actor(person: PersonKey): Promise<Actor>;
  /** The same at Lantern Hill */
  neighbourActor(person: NeighbourKey): Promise<Actor>;
}
