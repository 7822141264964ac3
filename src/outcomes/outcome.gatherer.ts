import { Injectable } from '@nestjs/common';
import { type Agreement, isAwaiting } from '../proceedings/outcomes/agreement.entity.js';
import type { Outcome } from '../proceedings/outcomes/outcome.entity.js';
import { OutcomeReading } from '../proceedings/outcomes/outcome-reading.service.js';
import type { OutcomeStep } from '../proceedings/outcomes/outcome-step.entity.js';
import { OutcomesService } from './outcomes.service.js';

/** An outcome with its history. */
export interface FollowedOutcome {
  outcome: Outcome;
  steps: OutcomeStep[];
  /** Whether it has no force before the group above agrees. */
  awaits: boolean;
  /** What the group above made of it, the latest last. */
  agreements: Agreement[];
  /** The agreement through which it came from a group below. */
  origin: Agreement | null;
}

@Injectable()
export class OutcomeGatherer {
  constructor(
    private readonly outcomes: OutcomesService,
    private readonly reading: OutcomeReading,
  ) {}

  async of(outcome: Outcome): Promise<FollowedOutcome> {
    const agreements = await this.reading.agreementsOn([outcome.note]);
    const [steps, origin] = [await this.outcomes.steps(outcome), await this.reading.originOf(outcome.note)];
    return { outcome, steps, agreements, origin, awaits: isAwaiting(outcome.note, agreements.at(-1)) };
  }
}
