import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../config.js';
import { Refused } from '../foundation/errors.js';
import { hashOf } from '../foundation/secrets.js';
import { CONFIG } from '../foundation/tokens.js';
import { networkOf } from './network.js';
import { isApi, type PortalRequest } from './request.js';

/** In seconds. */
const window = 60;

/** Behind one network there may be a whole conference: it may ask this many times as often as one program. */
const programsInNetwork = 4;

/** How often somebody may ask, under the name that the headers give it. */
interface Quota {
  name: 'token' | 'network';
  whose: string;
  limiter: RateLimiterMemory;
}

/** A quota with what is left of it, and in how many seconds it is whole again. */
interface Spent extends Quota {
  left: number;
  seconds: number;
  isExceeded: boolean;
}

/**
 * Keeps one program from using up the portal for all others: so many requests a minute for each token and each network,
 * told in the headers `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers). It is counted in
 * memory, for each instance of the portal by itself: a limit of traffic need not be exact, but it must cost nothing.
 */
@Injectable()
export class RateLimits implements NestMiddleware {
  private readonly forToken: RateLimiterMemory;
  private readonly forNetwork: RateLimiterMemory;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.forToken = new RateLimiterMemory({ points: config.requestsPerMinute, duration: window });
    this.forNetwork = new RateLimiterMemory({ points: config.requestsPerMinute * programsInNetwork, duration: window });
  }

  async use(request: PortalRequest, response: Response, next: NextFunction): Promise<void> {
    if (!isApi(request) || this.config.requestsPerMinute === 0) return next();
    const spent = await Promise.all(this.quotasOf(request).map(spend));
    response.setHeader('RateLimit-Policy', spent.map(({ name, limiter }) => `"${name}";q=${limiter.points};w=${window}`).join(', '));
    response.setHeader('RateLimit', spent.map(({ name, left, seconds }) => `"${name}";r=${left};t=${seconds}`).join(', '));
    const exceeded = spent.filter(({ isExceeded }) => isExceeded);
    if (exceeded.length === 0) return next();
    const wait = Math.max(...exceeded.map(({ seconds }) => seconds));
    response.setHeader('Retry-After', wait);
    throw new Refused('tooMany', 'web.tooManyRequests', { most: exceeded[0]!.limiter.points, seconds: wait });
  }

  private quotasOf({ headers, ip }: PortalRequest): Quota[] {
    const network: Quota = { name: 'network', whose: networkOf(ip), limiter: this.forNetwork };
    if (headers.authorization === undefined) return [network];
    return [{ name: 'token', whose: hashOf(headers.authorization), limiter: this.forToken }, network];
  }
}

async function spend(quota: Quota): Promise<Spent> {
  const told = await quota.limiter.consume(quota.whose).catch((answer: unknown) => {
    if (answer instanceof RateLimiterRes) return answer;
    throw answer;
  });
  const { remainingPoints, consumedPoints, msBeforeNext } = told;
  const isExceeded = consumedPoints > quota.limiter.points;
  return { ...quota, left: remainingPoints, seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)), isExceeded };
}
