import type { Context } from 'hono';
import type { Door } from '#core/policy/doors.ts';
import type { Standing } from '#core/policy/standing.ts';
import type { Speech } from '#locales/translate.ts';
import type { Database } from '#platform/db/connect.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { SigningKey } from '#platform/signing/signing-key.ts';
import type { Viewer } from '#school/accounts/find-viewer.ts';
import type { TryLimit } from '#school/accounts/limit-tries.ts';
import type { SignInDoors } from '#school/accounts/sign-in-doors.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { SchoolFacts } from '#school/schools/find-school.ts';
import type { Assets, CaptureAssets } from './page-frame.tsx';

/** What every handler is given, signed in or not. */
export interface OpenRequest {
  /** Hono's own: parameters, query, headers */
  readonly c: Context;
  readonly requestId: string;
  readonly address: string | undefined;
  readonly now: Date;
  /** The reader's language: chosen, else the school's, else the browser's */
  readonly speech: Speech;
  /** Style sheets and scripts of the build, for the page frame */
  readonly assets: {
    readonly plain: Assets;
    readonly staff: Assets;
    readonly student: Assets;
    readonly passkey: Assets;
    readonly capture: CaptureAssets;
  };
  readonly database: Database;
  /** The words for a toast that a redirect asked for (`?done=key`), already said; none without */
  readonly done: string | undefined;
}

/** What a handler of someone signed in is given. */
export interface PageRequest extends OpenRequest {
  readonly school: SchoolFacts;
  /** Name of the person as the school shows it */
  readonly viewerName: string;
  readonly standing: Standing;
  readonly by: Actor;
  /** The signed-in browser and the schools its human may act in: more than one shows the switch */
  readonly viewer: Viewer;
  /** How often an adult may write to the school, by person */
  readonly replyPerAdult: TryLimit;
  /** How often a person may send a file that pages show */
  readonly filePerPerson: TryLimit;
  /** Where they prove again who they are, and change how they sign in */
  readonly signIn: SignInDoors;
  /** With which this installation signs what goes to another school */
  readonly signingKey: SigningKey;
  /** One transaction in the viewer's school */
  inSchool<Result>(work: (school: InSchool) => Promise<Result>): Promise<Result>;
}

/** A page or an act for someone signed in. `permission` is asked before the handler; the verb asks again. */
export interface Route {
  readonly method: 'get' | 'post';
  /** Hono path, such as /classes/:classId/map */
  readonly path: string;
  readonly permission: Door;
  /** Asks for a proof of who is there not older than ten minutes before it opens */
  readonly freshProof?: true;
  /** Takes its body piece by piece, and limits it itself; every other body ends at 256 kB */
  readonly streamsBody?: true;
  /** Its answer goes on for minutes: it tells what happens meanwhile */
  readonly goesOn?: true;
  readonly handle: (request: PageRequest) => Promise<Response>;
}

/** A page or an act for anybody: `permission` says in words why it needs none (the link is the key, say). */
export interface OpenRoute {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly permission: 'anyone';
  readonly why: string;
  readonly handle: (request: OpenRequest) => Promise<Response>;
}
