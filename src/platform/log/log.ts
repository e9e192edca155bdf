import { type Logger, pino } from 'pino';

/** One JSON line per event on standard error; ids only, never names or words. LOG_LEVEL sets how much. */
export function openLog(name: string): Logger {
  return pino({ name, level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination({ dest: 2, sync: false }));
}
