import { type Example, fitCalibrator } from './fit-calibrator.ts';
import { type Measures, measurePredictions } from './measure-predictions.ts';

/** An example and whether it is kept back for the test. */
export type SplitExample = Omit<Example, 'base'> & { readonly course: string; readonly test: boolean };

/**
 * Fits the calibrator on the examples for training and measures its predictions of those kept back. The base rate of a
 * course is that of its training examples; of a course without any, that of all.
 *
 * Example: with a value that says nothing, what is predicted is the course's base rate and no more.
 */
export function predict(examples: readonly SplitExample[]): Measures {
  const training = examples.filter(({ test }) => !test);
  const rates = baseRates(training);
  const known = (example: SplitExample): Example => ({
    ...example,
    base: rates.get(example.course) ?? rateOf(training),
  });
  const calibrate = fitCalibrator(training.map(known));
  const kept = examples.filter(({ test }) => test).map(known);
  return measurePredictions(
    kept.map((example) => ({ chance: calibrate(example), happened: example.happened })),
  );
}

function baseRates(examples: readonly SplitExample[]): Map<string, number> {
  const byCourse = Map.groupBy(examples, ({ course }) => course);
  return new Map([...byCourse].map(([course, ofCourse]) => [course, rateOf(ofCourse)]));
}

function rateOf(examples: readonly SplitExample[]): number {
  return examples.filter(({ happened }) => happened).length / examples.length;
}
