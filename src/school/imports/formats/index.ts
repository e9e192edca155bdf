import { caseFormat } from './case/case.ts';
import type { ImportFormat } from './format.ts';
import { oneroster } from './oneroster/oneroster.ts';

/** The shelf of import formats, the surest to recognise first. */
export const importFormats: readonly ImportFormat[] = [oneroster, caseFormat];
