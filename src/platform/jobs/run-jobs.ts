import { EventEmitter } from 'node:events';
import { Logger as QueueLogger, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Logger } from 'pino';
import { openRoll } from './open-roll.ts';

/** A worker at work. `stop` lets what is under way end, and then closes its connections. */
export interface RunningJobs {
  stop(): Promise<void>;
}

const LOOK_AGAIN = 30_000;

/**
 * Takes jobs from the queue until it is stopped. `url` connects as waymark_jobs; `tasks` are by the name jobs
 * are queued under. A task that throws is tried again later and later. Jobs of workers that were killed are
 * given back within half a minute.
 */
export async function runJobs({
  url,
  tasks,
  log,
  atOnce = 3,
}: {
  url: string;
  tasks: Readonly<Record<string, (payload: unknown) => Promise<void>>>;
  log: Logger;
  /** How many jobs are under way at the same time */
  atOnce?: number;
}): Promise<RunningJobs> {
  const roll = await openRoll(url);
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => void roll.enter(workerPool.id).catch(() => undefined));
  await roll.free();
  const runner = await run({
    connectionString: url,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
    ) satisfies TaskList,
    concurrency: atOnce,
    maxPoolSize: atOnce + 1,
    noHandleSignals: true,
    events,
    logger: new QueueLogger(() => (level, message) => {
      if (level === 'error') log.error({ queue: message }, 'job');
      else log.debug({ queue: message }, 'job');
    }),
  });
  const looking = setInterval(() => void roll.free().catch(() => undefined), LOOK_AGAIN);
  return {
    stop: async () => {
      clearInterval(looking);
      await runner.stop();
      await roll.close();
    },
  };
}
