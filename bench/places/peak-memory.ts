import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The most memory a process has held so far, in MB; where the system does not say, what it holds now. */
export function peakMemory(processId: number): number {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8');
    return (Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024) / 1e6;
  } catch {
    const held = execFileSync('ps', ['-o', 'rss=', '-p', String(processId)], { encoding: 'utf8' });
    return (Number(held) * 1024) / 1e6;
  }
}
