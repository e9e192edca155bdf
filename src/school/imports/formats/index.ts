import { caseFormat } from './case/case.ts';
import type { ImportFormat } from './format.ts';
import { oneroster } from './oneroster/oneroster.ts';
import { sds } from './sds/sds.ts';

/** The shelf of import formats, the surest to recognise first. */
export const importFormats: readonly ImportFormat[] = [sds, oneroster, caseFormat];
