import { type BenchSchool, makeBenchSchool } from '../school/make-bench-school.ts';
import { type BenchDatabase, startDatabase } from './start-database.ts';
import { startWeb, type Web } from './start-web.ts';

/** What benchmarks need beside the processor; each is made when it is first asked for, and once. */
export interface Places {
  /** A database on this disk that waits for it at every commit */
  readonly database: () => Promise<BenchDatabase>;
  /** The made school in it */
  readonly school: () => Promise<BenchSchool>;
  /** A web process on that database */
  readonly web: () => Promise<Web>;
  readonly close: () => Promise<void>;
}

export function openPlaces(): Places {
  const open: (() => Promise<unknown>)[] = [];
  const database = once(async () => {
    const started = await startDatabase();
    open.push(started.close);
    return started;
  });
  const school = once(async () => {
    const { database: db, tidy } = await database();
    const began = performance.now();
    const made = await makeBenchSchool(db, { now: new Date() });
    await tidy();
    console.error(
      `Made a school of ${made.counts.students} students and ${made.counts.judgements} judgements in ${((performance.now() - began) / 1000).toFixed(0)} s.`,
    );
    return made;
  });
  const web = once(async () => {
    const started = await startWeb(await database());
    open.push(started.close);
    return started;
  });
  return {
    database,
    school,
    web,
    close: async () => {
      for (const closing of open.splice(0).reverse()) await closing();
    },
  };
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
