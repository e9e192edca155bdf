import { coreBench } from './core.bench.ts';
import { evidenceBench } from './evidence.bench.ts';
import { gradebookBench } from './gradebook.bench.ts';
import type { Benchmark } from './measures/benchmark.ts';

/** All of them, in the order they run. */
export const benchmarks: readonly Benchmark[] = [coreBench, gradebookBench, evidenceBench];
