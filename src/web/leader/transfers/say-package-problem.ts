import type { MessageKey, Speech } from '#locales/translate.ts';
import type { PackageProblem } from '#school/transfers/read-package.ts';

/** Why a file cannot be taken; `none` where there was no file. */
export type FileProblem = PackageProblem | 'own-package' | 'none';

const words = {
  none: 'transfers.problem.none',
  'too-big': 'transfers.problem.too-big',
  'no-package': 'transfers.problem.no-package',
  'unknown-version': 'transfers.problem.unknown-version',
  changed: 'transfers.problem.changed',
  unfit: 'transfers.problem.unfit',
  'own-package': 'transfers.problem.own-package',
} as const satisfies Record<FileProblem, MessageKey>;

export function sayPackageProblem(problem: FileProblem, { t }: Speech): string {
  return t(words[problem]);
}
