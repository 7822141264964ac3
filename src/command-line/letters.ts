import type { Command } from 'commander';
import type { Letter } from '../foundation/mail/letter.entity.js';
import { PostOffice } from '../foundation/mail/post-office.js';
import { atWork } from './at-work.js';
import { readWhole } from './reading.js';
import { say } from './saying.js';

export function addLetters(portal: Command): void {
  portal
    .command('letter')
    .description('letters that the portal has written')
    .command('list')
    .description('show the latest letters, the newest last; without a mail server this is where they stay')
    .option('--most <number>', 'how many', readWhole, 10)
    .action(list);
}

function list({ most }: { most: number }): Promise<void> {
  return atWork(async (portal) => {
    const letters = await portal.get(PostOffice).letters(most);
    for (const letter of letters.toReversed()) say(...linesOf(letter));
  });
}

function linesOf({ to, subject, body, writtenAt, sentAt, attempts, lastFault }: Letter): string[] {
  const tries = attempts > 0 ? `, tried ${attempts} times: ${lastFault}` : '';
  const fate = sentAt ? `sent ${sentAt.toISOString()}` : `waiting${tries}`;
  return [
    `To: ${to}`,
    `Subject: ${subject}`,
    `Written: ${writtenAt.toISOString()}, ${fate}`,
    '',
    ...body.trimEnd().split('\n').map((line) => `  ${line}`),
    '',
  ];
}
