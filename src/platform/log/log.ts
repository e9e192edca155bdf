import { type Logger, pino, stdSerializers } from 'pino';
import { traceSources } from './trace-sources.ts';

/** One JSON line per event on standard error; ids only, never names or words. LOG_LEVEL sets how much. */
export function openLog(name: string): Logger {
  return pino(
    { name, level: process.env.LOG_LEVEL ?? 'warn', serializers: { err: writeError } },
    pino.destination({ dest: 2, sync: false }),
  );
}

function writeError(error: Error) {
  const written = stdSerializers.err(error);
  return { ...written, stack: traceSources(written.stack) };
}
