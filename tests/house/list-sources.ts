import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

/** The repository's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** One source file and what it imports. */
export interface Source {
  /** Path from the root, such as src/core/time/week-of.ts */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly SourceImport[];
}

/** One import, resolved to a path from the root where it is ours, else the package's name as written. */
export interface SourceImport {
  readonly to: string;
  /** Whether only types are imported, which leave no trace at run time */
  readonly onlyTypes: boolean;
}

/** Every TypeScript file below the folders. */
export function listSources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.generated.ts'))
      .map((name) => readSource(join(folder, name))),
  );
}

function readSource(file: string): Source {
  const text = readFileSync(join(root, file), 'utf8');
  const { module } = parseSync(file, text);
  const imports = module.staticImports.map((each) => ({
    to: resolveImport(file, each.moduleRequest.value),
    onlyTypes: each.entries.length > 0 && each.entries.every((entry) => entry.isType),
  }));
  const passedOn = module.staticExports.flatMap((each) =>
    each.entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ to: resolveImport(file, moduleRequest.value), onlyTypes: isType }] : [],
    ),
  );
  const later = module.dynamicImports.map(({ moduleRequest }) => ({
    to: resolveImport(file, text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
    onlyTypes: false,
  }));
  return { file, text, imports: [...imports, ...passedOn, ...later] };
}

function resolveImport(from: string, name: string): string {
  if (name.startsWith('.')) return relative(root, resolve(root, dirname(from), name));
  if (name.startsWith('#tests/')) return name.slice(1);
  return name.startsWith('#') ? `src/${name.slice(1)}` : name;
}
