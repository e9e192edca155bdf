import { describe, expect, test } from 'vitest';
import { listSources, type Source, type SourceImport } from './list-sources.ts';

const sources = listSources('src');
const shipped = sources.filter(({ file }) => !/\.test\.tsx?$/.test(file));
const audiences = ['teacher', 'student', 'family', 'leader', 'account'];

interface Wall {
  readonly name: string;
  readonly from: RegExp;
  /** What may not be imported */
  readonly forbids: (imported: SourceImport, source: Source) => boolean;
}

const rooms = (...names: string[]) => new RegExp(`^src/(${names.join('|')})/`);
const outside = (...names: string[]) => {
  const inside = rooms(...names);
  return ({ to }: SourceImport) => to.startsWith('src/') && !inside.test(to);
};
const toTests = ({ to }: SourceImport) => to.startsWith('tests/');

const walls: readonly Wall[] = [
  {
    name: 'core imports only itself and zod',
    from: rooms('core'),
    forbids: ({ to }) => to !== 'zod' && !to.startsWith('src/core/'),
  },
  { name: 'platform knows nobody', from: rooms('platform'), forbids: outside('platform') },
  { name: 'locales know platform alone', from: rooms('locales'), forbids: outside('locales', 'platform') },
  {
    name: 'a verb does not know who shows it',
    from: rooms('school'),
    forbids: outside('school', 'core', 'platform', 'locales'),
  },
  ...audiences.map((name) => ({
    name: `${name} imports no other audience`,
    from: rooms(`web/${name}`),
    forbids: outside('core', 'platform', 'school', 'locales', 'web/blocks', 'web/ui', `web/${name}`),
  })),
  {
    name: 'blocks know the shapes of the school and not its verbs',
    from: rooms('web/blocks'),
    forbids: (imported) =>
      outside('core', 'locales', 'web/blocks', 'web/ui')(imported) &&
      !imported.onlyTypes &&
      !/^src\/platform\/(failures\/|files\/|db\/new-id)/.test(imported.to),
  },
  { name: 'ui does not know the domain', from: rooms('web/ui'), forbids: outside('web/ui', 'platform') },
  {
    name: 'the browser gets no server code',
    from: rooms('web/client'),
    forbids: ({ to }) => !to.startsWith('src/web/client/') && to !== '@hotwired/stimulus',
  },
  {
    name: 'how somebody works, and with whom, never leads into a level',
    from: /^src\/(core\/mastery|school\/(evidence|estimates|mastery|overrides|calculations|rollups))\//,
    forbids: ({ to }) =>
      /^src\/(school\/(habits|questions|groups|proposals|checkins)\/|core\/((groups|checkins)\/|policy\/(habits|groups|proposals|checkins)))/.test(
        to,
      ),
  },
  {
    name: 'only start imports the test world, for the demonstration',
    from: /^src\/(?!start\/)/,
    forbids: toTests,
  },
];

describe('the import table of ARCHITECTURE.md', () => {
  test.each(walls)('$name', ({ from, forbids }) => {
    const walked = shipped
      .filter(({ file }) => from.test(file))
      .flatMap((source) =>
        source.imports.filter((each) => forbids(each, source)).map(({ to }) => `${source.file} → ${to}`),
      );
    expect(walked).toEqual([]);
  });

  test('it sees what it is looking for', () => {
    expect(shipped.length).toBeGreaterThan(100);
    expect(outside('core')({ to: 'src/school/audit/actor.ts', onlyTypes: false })).toBe(true);
    expect(shipped.find(({ file }) => file === 'src/school/audit/write-audit.ts')?.imports).toContainEqual({
      to: 'src/core/policy/standing.ts',
      onlyTypes: true,
    });
  });

  test('nouns of the school do not go round in circles', () => {
    const edges = new Map<string, Set<string>>();
    const noun = (path: string) => /^src\/school\/([^/]+)\//.exec(path)?.[1];
    for (const { file, imports } of shipped)
      for (const { to, onlyTypes } of imports) {
        const [from, target] = [noun(file), noun(to)];
        if (from && target && from !== target && !onlyTypes)
          edges.set(from, (edges.get(from) ?? new Set()).add(target));
      }
    expect(findCircle(edges)).toBeUndefined();
  });

  test('no module imports itself through others', () => {
    const edges = new Map(
      shipped.map(({ file, imports }) => [
        file,
        new Set(imports.filter(({ onlyTypes }) => !onlyTypes).map(({ to }) => to)),
      ]),
    );
    expect(findCircle(edges)).toBeUndefined();
  });
});

/** The first circle found, as a path that ends where it begins. */
function findCircle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const finished = new Set<string>();
  const visit = (at: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at];
    if (finished.has(at)) return undefined;
    for (const next of edges.get(at) ?? []) {
      const circle = visit(next, [...path, at]);
      if (circle) return circle;
    }
    finished.add(at);
    return undefined;
  };
  for (const start of edges.keys()) {
    const circle = visit(start, []);
    if (circle) return circle;
  }
  return undefined;
}
