import { setImmediate } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { type Command, InvalidArgumentError } from 'commander';
import { baseRate } from '#core/mastery/evaluation/base-rate.ts';
import { evaluateMethod, type Figures, prepareTrial } from '#core/mastery/evaluation/evaluate-method.ts';
import { judgePromises } from '#core/mastery/evaluation/judge-promises.ts';
import { listVariants, nameOf } from '#core/mastery/evaluation/list-variants.ts';
import { defaultScale } from '#core/scales/scale.ts';
import { type Read, readSequences } from './evaluate-sequences.ts';
import { type Evaluated, sayPromise, sayTable } from './evaluate-table.ts';

type Options = { students: number; json?: boolean };

const HISTORIES = 20_000;

/** Adds `mastery evaluate FILE`: every method on the same histories, and whether what we promise of the default holds. */
export function addEvaluateCommand(mastery: Command): void {
  mastery
    .command('evaluate')
    .description(
      'compare every method on real and on drawn histories, and check what is promised of the default',
    )
    .argument(
      '<file>',
      'CSV of levels with the columns course, student, order and level; may be compressed (.gz)',
    )
    .option('--students <number>', 'how many students to draw of each kind', readCount, 20_000)
    .option('--json', 'print one JSON object instead of tables')
    .action(async (file: string, options: Options) => {
      const read = await readSequences(file);
      if ('problem' in read) {
        process.stderr.write(`${read.problem}\n`);
        process.exitCode = 1;
        return;
      }
      const held = await evaluate(read, options);
      if (!held) process.exitCode = 1;
    });
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 100 || count > 1_000_000)
    throw new InvalidArgumentError('It must be a whole number from 100 to 1,000,000.');
  return count;
}

/** Prints what was found; answers whether every promise was held. */
async function evaluate({ sequences }: Read, { students, json }: Options): Promise<boolean> {
  const trial = prepareTrial(sequences, { students, histories: HISTORIES });
  const variants = listVariants(defaultScale);
  const bar = new SingleBar({
    stream: process.stderr,
    format: 'Trying {method} {bar} {value} of {total}',
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 5000,
  });
  bar.start(variants.length, 0, { method: '' });
  const evaluated: Evaluated[] = [];
  for (const { name, choice, calculation } of variants) {
    bar.update({ method: name });
    // The bar is drawn between two methods.
    await setImmediate();
    evaluated.push({ name, choice, figures: evaluateMethod(calculation, trial) });
    bar.increment();
  }
  bar.stop();
  const nothing = evaluateMethod({ method: baseRate, scale: defaultScale }, trial);
  const promises = judgePromises({
    usual: figuresOf(evaluated, { key: 'recency-mean', settings: {} }),
    average: figuresOf(evaluated, { key: 'average', settings: {} }),
    decaying: figuresOf(evaluated, { key: 'decaying', settings: { newest: 65 } }),
  });
  const tried = {
    predictions: { learned: countNext(sequences, false), tested: countNext(sequences, true) },
    students,
    histories: HISTORIES,
  };
  if (json) {
    const base = { next: nothing.next, now: nothing.now };
    process.stdout.write(
      `${JSON.stringify({ ...tried, baseRate: base, methods: evaluated, promises }, null, 2)}\n`,
    );
  } else {
    process.stdout.write(`${sayTable({ evaluated, nothing, tried })}\n\n`);
    for (const promise of promises) process.stdout.write(`${sayPromise(promise)}\n`);
  }
  return promises.every(({ held }) => held);
}

function figuresOf(evaluated: readonly Evaluated[], choice: Evaluated['choice']): Figures {
  const found = evaluated.find(({ name }) => name === nameOf(choice));
  if (!found) throw new RangeError(`The shelf has no ${nameOf(choice)}`);
  return found.figures;
}

function countNext(sequences: Read['sequences'], test: boolean): number {
  return sequences
    .filter((each) => each.test === test)
    .reduce((sum, { levels }) => sum + levels.length - 1, 0);
}
