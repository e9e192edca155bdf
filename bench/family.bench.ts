import type { Benchmark } from './measures/benchmark.ts';
import { timePage } from './places/time-page.ts';

/** The letter of a week as an adult opens it from a link, and all that comes with it but fonts. */
export const familyBench: Benchmark = {
  name: 'family',
  run: async (places) => {
    const { letterPath } = await places.school();
    const browser = (await places.web()).browse();
    const page = await timePage(browser, { path: letterPath, times: 200 });
    const { text } = page.answer;
    const scripts = [...text.matchAll(/<script\b[^>]*?(?:src="([^"]+)")?[^>]*>(.*?)<\/script>/gs)];
    const loaded = [...text.matchAll(/<(?:link rel="stylesheet"|img)\b[^>]*?(?:href|src)="([^"]+)"/g)];
    const bytesOf = async (path: string | undefined) => (path ? (await browser.get(path)).bytes : 0);
    const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
    const script = sum(
      await Promise.all(
        scripts.map(async ([, path, inline]) => (await bytesOf(path)) + (inline?.length ?? 0)),
      ),
    );
    const rest = sum(await Promise.all(loaded.map(([, path]) => bytesOf(path))));
    return [
      {
        name: "family's page, server time",
        value: page.p50,
        p95: page.p95,
        unit: 'ms',
        budget: 5,
        better: 'lower',
      },
      { name: "family's page, script", value: script, unit: 'bytes', budget: 0, better: 'lower' },
      {
        name: "family's page, compressed, all but fonts",
        value: page.kilobytes + (script + rest) / 1000,
        unit: 'kB',
        budget: 14,
        better: 'lower',
      },
    ];
  },
};
