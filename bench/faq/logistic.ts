/** A case to learn from: its signs, whether it was right, and how much it counts. */
export interface Case {
  readonly signs: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

export interface Logistic {
  readonly intercept: number;
  readonly coefficients: readonly number[];
}

const STEPS = 3000;
const RATE = 1.5;
/** Pull of the coefficients towards 0, so that signs that say the same share the weight. */
const SHRINK = 0.0005;

/** A sign that varies less says nothing of one case against another: its coefficient stays 0. */
const CONSTANT = 1e-6;

/** Logistic regression by full gradient on standardised signs; coefficients are given back in the signs' own units. */
export function fitLogistic(cases: readonly Case[]): Logistic {
  const width = cases[0]?.signs.length ?? 0;
  const mass = cases.reduce((sum, { weight }) => sum + weight, 0);
  const meanOf = (valueOf: (one: Case) => number): number =>
    cases.reduce((sum, one) => sum + one.weight * valueOf(one), 0) / mass;
  const means = Array.from({ length: width }, (_, sign) => meanOf(({ signs }) => signs[sign]!));
  const spreads = means.map((mean, sign) => {
    const spread = Math.sqrt(meanOf(({ signs }) => (signs[sign]! - mean) ** 2));
    return spread > CONSTANT ? spread : 1;
  });
  const scaled = cases.map((one) => ({
    ...one,
    signs: one.signs.map((value, sign) => (value - means[sign]!) / spreads[sign]!),
  }));
  const { intercept, coefficients } = descend(scaled, width, mass);
  const natural = coefficients.map((value, sign) => value / spreads[sign]!);
  return {
    intercept: natural.reduce((sum, value, sign) => sum - value * means[sign]!, intercept),
    coefficients: natural,
  };
}

function descend(cases: readonly Case[], width: number, mass: number): Logistic {
  const coefficients = new Array<number>(width).fill(0);
  let intercept = 0;
  for (let step = 0; step < STEPS; step++) {
    const slopes = new Array<number>(width).fill(0);
    let slope = 0;
    for (const { signs, right, weight } of cases) {
      const sum = signs.reduce((total, value, sign) => total + value * coefficients[sign]!, intercept);
      const error = weight * (Number(right) - 1 / (1 + Math.exp(-sum)));
      slope += error;
      signs.forEach((value, sign) => (slopes[sign]! += error * value));
    }
    intercept += (RATE * slope) / mass;
    slopes.forEach((value, sign) => (coefficients[sign]! += RATE * (value / mass - SHRINK * coefficients[sign]!)));
  }
  return { intercept, coefficients };
}
