import { benchmarks } from './benchmarks.ts';
import { printRows } from './measures/print-rows.ts';
import { type Row, rowOf } from './measures/row.ts';
import { openPlaces } from './places/open-places.ts';

// Runs the benchmarks in turn, prints what they measured and takes down what they needed.
const words = process.argv.slice(2);
const asJson = words.includes('--json');
const names = words.filter((word) => !word.startsWith('--'));
const chosen = benchmarks.filter(({ name }) => names.length === 0 || names.includes(name));
if (chosen.length === 0) {
  console.error(`There is no such benchmark. These are: ${benchmarks.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const rows: Row[] = [];
const unmeasured: string[] = [];
const places = openPlaces();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void places.close().then(() => process.exit(1)));
try {
  for (const benchmark of chosen) {
    console.error(`Measuring ${benchmark.name} …`);
    try {
      for (const measured of await benchmark.run(places)) {
        const row = rowOf(measured);
        rows.push(row);
        if (asJson) console.log(JSON.stringify(row));
      }
    } catch (error) {
      // What was measured before is still told.
      console.error(`${benchmark.name} could not be measured:`, error);
      unmeasured.push(benchmark.name);
      process.exitCode = 1;
    }
  }
} finally {
  await places.close();
}
if (!asJson) console.log(`\n${printRows(rows)}\n`);
const over = rows.filter(({ ratio }) => ratio > 1).length;
if (unmeasured.length > 0) console.error(`Not measured: ${unmeasured.join(', ')}.`);
if (over > 0) console.error(`${over} of ${rows.length} over budget.`);
else if (unmeasured.length === 0) console.error('Everything is within its budget.');
