import { averageOnShelf } from './average.ts';
import { averageOrPowerLawOnShelf } from './average-or-power-law.ts';
import { canvasWeightedOnShelf } from './canvas-weighted.ts';
import { decayingOnShelf } from './decaying.ts';
import { highestOnShelf } from './highest.ts';
import { latestOnShelf } from './latest.ts';
import { meanOfBestOnShelf } from './mean-of-best.ts';
import { meanOfLastOnShelf } from './mean-of-last.ts';
import { medianOnShelf } from './median.ts';
import { modeOnShelf } from './mode.ts';
import { nTimesOnShelf } from './n-times.ts';
import { powerLawOnShelf } from './power-law.ts';
import { recencyMeanOnShelf } from './recency-mean.ts';

/**
 * The shelf of methods, in the order they are offered. A school's choice names one of these by its key; the default is
 * the recency mean.
 */
export const methods = [
  recencyMeanOnShelf,
  decayingOnShelf,
  averageOnShelf,
  latestOnShelf,
  highestOnShelf,
  meanOfLastOnShelf,
  meanOfBestOnShelf,
  medianOnShelf,
  modeOnShelf,
  nTimesOnShelf,
  canvasWeightedOnShelf,
  powerLawOnShelf,
  averageOrPowerLawOnShelf,
] as const;
