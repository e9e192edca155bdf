import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { computeResults } from './compute-results.ts';
import { computeScores } from './compute-scores.ts';
import { NotKnown, vectorFileSchema, vectorSchema } from './vector.ts';

/** Where a vector says nothing of it: what rounding at the sixth decimal place may leave. */
const USUAL_TOLERANCE = 1e-6;
/** What binary fractions may leave of values that are meant to be equal. */
const NOISE = 1e-9;

/** Adds `check-vectors FILE…`: prints each failure and a closing line, and ends with 1 where there is one. */
export function addCheckVectorsCommand(mastery: Command): void {
  mastery
    .command('check-vectors')
    .description('check the methods against files of vectors: Canvas rows (results) or histories (scores)')
    .argument('<files...>', 'JSON files with "vectors"')
    .action(async (files: string[]) => {
      let passed = 0;
      let failed = 0;
      for (const file of files) {
        for (const outcome of await checkFile(file)) {
          if (outcome === null) passed += 1;
          else {
            failed += 1;
            console.log(outcome);
          }
        }
      }
      console.log(`${passed} passed, ${failed} failed`);
      if (failed > 0) process.exitCode = 1;
    });
}

/** For each vector of a file null, or one line about its failure; one line for a file that cannot be read. */
async function checkFile(file: string): Promise<(string | null)[]> {
  try {
    const vectors = vectorFileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    return vectors.length === 0 ? [`${file}: it holds no vectors`] : vectors.map(checkVector);
  } catch (error) {
    if (error instanceof z.ZodError) return [`${file}: it is not a file of vectors`];
    return [`${file}: it cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function checkVector(raw: unknown, at: number): string | null {
  const parsed = vectorSchema.safeParse(raw);
  if (!parsed.success)
    return `vector ${at + 1}: it is not of the form of a vector: ${z.prettifyError(parsed.error)}`;
  const vector = parsed.data;
  const { id, method, expected } = vector;
  const called = `${id} (${method ?? vector.kind ?? 'no method'})`;
  try {
    if (!vector.results && !vector.scores) throw new NotKnown('It has neither results nor scores');
    const got = vector.results ? computeResults(vector) : computeScores(vector);
    const tolerance = Math.max(vector.tolerance ?? USUAL_TOLERANCE, NOISE);
    if (agrees(got, expected, tolerance)) return null;
    return `${called}: expected ${say(expected)}, got ${say(got)}`;
  } catch (error) {
    if (error instanceof NotKnown || error instanceof RangeError || error instanceof z.ZodError) {
      return `${called}: expected ${say(expected)}, got nothing: ${error.message}`;
    }
    throw error;
  }
}

function agrees(got: unknown, expected: unknown, tolerance: number): boolean {
  if (Array.isArray(got) && Array.isArray(expected)) {
    return got.length === expected.length && got.every((each, at) => agrees(each, expected[at], tolerance));
  }
  if (typeof got === 'number' && typeof expected === 'number')
    return Math.abs(got - expected) <= tolerance + NOISE;
  return got === expected || (got === null && isNothing(expected));
}

/** Words under which vectors say that there is no level. */
function isNothing(expected: unknown): boolean {
  return typeof expected === 'string' && /^(none|null|undefined|refuse[ds]?|error|no .*)$/i.test(expected);
}

function say(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
