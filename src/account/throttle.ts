import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from '../foundation/errors.js';
import { networkOf } from './network.js';

const quarterOfAnHour = 15 * 60;

/**
 * Slows down whoever guesses. Tries are counted by the address that was typed, whether it has an account or not, and
 * by network. What succeeds does not count.
 */
@Injectable()
export class Throttle {
  private readonly failuresOfAccount = limit(10);
  private readonly failuresOfNetwork = limit(30);
  private readonly lettersToAccount = limit(5);
  private readonly lettersForNetwork = limit(60);

  /**
   * Lets somebody try to show who she is. A try that is refused counts as a failure; it is counted beforehand, so that
   * many tries at the same moment gain nothing.
   * @throws Refused tooMany, beyond the limits, whether the try would succeed or not.
   */
  async attempt<Result>(email: string | null, from: string | undefined, act: () => Promise<Result>): Promise<Result> {
    const [account, network] = [email?.toLowerCase(), networkOf(from)];
    await insist(this.failuresOfNetwork, network);
    if (account) await insist(this.failuresOfAccount, account);
    const result = await act();
    await this.failuresOfNetwork.reward(network);
    if (account) await this.failuresOfAccount.delete(account);
    return result;
  }

  /**
   * Whether one more letter may go to this address.
   * @throws Refused tooMany, when the network asks for too many, to whomever.
   */
  async mayWrite(email: string, from: string | undefined): Promise<boolean> {
    await insist(this.lettersForNetwork, networkOf(from));
    return take(this.lettersToAccount, email.toLowerCase());
  }
}

function limit(points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: quarterOfAnHour });
}

async function insist(limiter: RateLimiterMemory, key: string): Promise<void> {
  if (!(await take(limiter, key))) throw new Refused('tooMany', 'account.tooMany');
}

/** Counts one more; false when that is too many. */
async function take(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}
