import { assetsBench } from './assets.bench.ts';
import { evidenceBench } from './evidence.bench.ts';
import { familyBench } from './family.bench.ts';
import { gradebookBench } from './gradebook.bench.ts';
import { importBench } from './import.bench.ts';
import { masteryBench } from './mastery.bench.ts';
import type { Benchmark } from './measures/benchmark.ts';
import { memoryBench } from './memory.bench.ts';
import { messagesBench } from './messages.bench.ts';
import { replayBench } from './replay.bench.ts';
import { rolloverBench } from './rollover.bench.ts';
import { savingBench } from './saving.bench.ts';
import { startBench } from './start.bench.ts';
import { studentBench } from './student.bench.ts';
import { teacherDayBench } from './teacher-day.bench.ts';
import { todayBench } from './today.bench.ts';

/** All of them, in the order they run: what reads the school before what adds to it. */
export const benchmarks: readonly Benchmark[] = [
  masteryBench,
  assetsBench,
  gradebookBench,
  studentBench,
  familyBench,
  messagesBench,
  memoryBench,
  replayBench,
  todayBench,
  savingBench,
  teacherDayBench,
  evidenceBench,
  importBench,
  rolloverBench,
  startBench,
];
