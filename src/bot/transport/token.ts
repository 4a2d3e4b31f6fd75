import { decode, type Jwt } from 'jsonwebtoken';

/** Who may vouch for an activity, and for whom. */
export interface TokenExpectations {
  readonly issuer: string;
  readonly audience: string;
}

export type TokenFault =
  | 'no-token'
  | 'not-a-token'
  | 'bad-algorithm'
  | 'bad-issuer'
  | 'bad-audience'
  | 'no-expiry'
  | 'expired'
  | 'not-yet-valid';

const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
/** Clock difference tolerated, the SDK's own. */
const CLOCK_TOLERANCE_S = 5 * 60;

/**
 * Reads the claims of an Authorization header before any signature is verified. Everything refused here never reaches
 * the SDK, which would accept a token without `exp`, answer 500 to several others, and let the issuers of the Emulator
 * and of other bots in. What passes has still to be verified.
 */
export function checkClaims(authorization: string, expected: TokenExpectations, now: Date): TokenFault | undefined {
  const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
  if (token === undefined) return 'no-token';
  const decoded = read(token);
  if (decoded === undefined || typeof decoded.payload === 'string') return 'not-a-token';
  const { header, payload } = decoded;
  if (!ALGORITHMS.includes(header.alg)) return 'bad-algorithm';
  if (payload.iss !== expected.issuer) return 'bad-issuer';
  if (payload.aud !== expected.audience) return 'bad-audience';
  return checkTimes(payload, now.getTime() / 1000);
}

function read(token: string): Jwt | undefined {
  try {
    return decode(token, { complete: true }) ?? undefined;
  } catch {
    return undefined;
  }
}

function checkTimes(
  { exp, nbf }: { readonly exp?: unknown; readonly nbf?: unknown },
  now: number,
): TokenFault | undefined {
  if (typeof exp !== 'number') return 'no-expiry';
  if (exp + CLOCK_TOLERANCE_S <= now) return 'expired';
  if (nbf !== undefined && !(typeof nbf === 'number' && nbf - CLOCK_TOLERANCE_S <= now)) return 'not-yet-valid';
  return undefined;
}
