import { recencyMean } from './recency-mean.ts';

/** The shelf of methods, by key. A school's choice names one of these; the default is the recency mean. */
export const methods = { 'recency-mean': recencyMean } as const;
