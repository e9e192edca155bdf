import { decayingOnShelf } from './decaying.ts';
import { highestOnShelf } from './highest.ts';
import { recencyMeanOnShelf } from './recency-mean.ts';

/** The shelf of methods. A school's choice names one of these by its key; the default is the recency mean. */
export const methods = [recencyMeanOnShelf, decayingOnShelf, highestOnShelf] as const;
