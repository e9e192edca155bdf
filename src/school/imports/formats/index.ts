import { caseFormat } from './case/case.ts';
import { clever } from './clever/clever.ts';
import type { ImportFormat } from './format.ts';
import { oneroster } from './oneroster/oneroster.ts';
import { opensalt } from './opensalt/opensalt.ts';
import { sds } from './sds/sds.ts';
import { table } from './table/table.ts';

/** The shelf of import formats, the surest to recognise first. */
export const importFormats: readonly ImportFormat[] = [sds, clever, oneroster, caseFormat, opensalt, table];
