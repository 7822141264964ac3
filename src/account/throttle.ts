import { Inject, Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Config } from '../config.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { mark } from '../foundation/secrets.js';
import { CONFIG } from '../foundation/tokens.js';
import { networkOf } from '../web/network.js';
import { Tally } from './tally.entity.js';

/** What is counted, and how much of it a quarter of an hour may hold. */
const most = { failuresOfAccount: 10, failuresOfNetwork: 30, lettersToAccount: 5, lettersForNetwork: 60 } as const;

type Counted = keyof typeof most;

/** In milliseconds. */
const quarterOfAnHour = 15 * 60_000;

/**
 * Slows down whoever guesses. Tries are counted by the address that was typed, whether it has an account or not, and
 * by network; what succeeds does not count. They are counted in the database, for all instances of the portal together.
 */
@Injectable()
export class Throttle {
  private tidiedAt = 0;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets somebody try to show who she is. A try that is refused counts as a failure; it is counted beforehand, so that
   * many tries at the same moment gain nothing.
   * @throws Refused tooMany, beyond the limits, whether the try would succeed or not.
   */
  async attempt<Result>(email: string | null, from: string | undefined, act: () => Promise<Result>): Promise<Result> {
    const [account, network] = [email?.toLowerCase(), networkOf(from)];
    await this.insist('failuresOfNetwork', network);
    if (account) await this.insist('failuresOfAccount', account);
    const result = await act();
    await this.change('failuresOfNetwork', network, (tally) => tally.count - 1);
    if (account) await this.change('failuresOfAccount', account, () => 0);
    return result;
  }

  /**
   * Whether one more letter may go to this address.
   * @throws Refused tooMany, when the network asks for too many, to whomever.
   */
  async mayWrite(email: string, from: string | undefined): Promise<boolean> {
    await this.insist('lettersForNetwork', networkOf(from));
    return this.take('lettersToAccount', email.toLowerCase());
  }

  private async insist(counted: Counted, whose: string): Promise<void> {
    if (!(await this.take(counted, whose))) throw new Refused('tooMany', 'account.tooMany');
  }

  /** Counts one more; false when that is too many. */
  private async take(counted: Counted, whose: string): Promise<boolean> {
    await this.tidy();
    return (await this.change(counted, whose, ({ count }) => count + 1)) <= most[counted];
  }

  private change(counted: Counted, whose: string, to: (tally: Tally) => number): Promise<number> {
    const key = mark(this.config.secret, 'tally', counted, whose);
    return this.database.transaction(async () => {
      const tally = await this.database.claimOrBegin(Tally, { key }, Object.assign(new Tally(), { key, ...this.fresh() }));
      if (tally.endsAt <= this.clock.now()) Object.assign(tally, this.fresh());
      tally.count = Math.max(0, to(tally));
      await this.database.save(tally);
      return tally.count;
    });
  }

  private fresh(): Pick<Tally, 'count' | 'endsAt'> {
    return { count: 0, endsAt: new Date(this.clock.now().getTime() + quarterOfAnHour) };
  }

  /** Takes away what has ended, now and then. */
  private async tidy(): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() < this.tidiedAt + quarterOfAnHour) return;
    this.tidiedAt = now.getTime();
    await this.database.forget(Tally, { endsAt: LessThanOrEqual(now) });
  }
}
