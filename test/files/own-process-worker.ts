import { answerOrders } from '../../src/foundation/files/making/own-process.js';

export interface TriedOrder {
  what: 'tell' | 'fail' | 'break' | 'hang';
}

export interface Told {
  pid: number;
  environment: string[];
}

/** Does what is ordered, whether good or bad. */
answerOrders(async ({ what }: TriedOrder): Promise<Told> => {
  if (what === 'fail') throw new RangeError('There is no such page.');
  if (what === 'break') process.exit(7);
  if (what === 'hang') for (;;);
  return { pid: process.pid, environment: Object.keys(process.env) };
});
