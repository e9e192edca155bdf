const LOG_OF_ROOT_TWO_PI = 0.9189385332046728;

/**
 * Phi(z): the share of a normal distribution that lies below z standard deviations. Between 0 and 1, error
 * below 1e-12; beyond 8 deviations it is 0 or 1.
 *
 * Source: G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004: the
 * series 1/2 + φ(z)(z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + …).
 *
 * Example: Phi(0) = 0.5, Phi(1) = 0.8413, Phi(−1) = 0.1587.
 */
export function normalShare(z: number): number {
  if (z > 8) return 1;
  if (z < -8) return 0;
  let sum = z;
  let term = z;
  for (let odd = 3, before = 0; sum !== before; odd += 2) {
    before = sum;
    term *= (z * z) / odd;
    sum += term;
  }
  return Math.min(1, Math.max(0, 0.5 + sum * Math.exp(-0.5 * z * z - LOG_OF_ROOT_TWO_PI)));
}
