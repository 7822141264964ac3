import type { Response } from 'supertest';
import { PasswordsService } from '../../src/account/passwords.service.js';
import { Letter } from '../../src/foundation/mail/letter.entity.js';
import { PostOffice } from '../../src/foundation/mail/post-office.js';
import type { Person } from '../../src/people/person.entity.js';
import { Visitor } from '../builders/visitor.js';
import type { World } from '../builders/world.js';

export const password = 'four horses and a boat';

/** A person who has set a password. */
export async function personWithPassword(world: World): Promise<Person> {
  const person = await world.person();
  const actor = await world.actor(person);
  await world.get(PasswordsService).change(actor, person, { current: '', password, language: 'en' });
  return person;
}

/** What a visitor's browser sends to sign in. */
export function signingIn(person: Person, rest: Record<string, string> = {}): Record<string, string> {
  return { email: person.email!, password, ...rest };
}

/** The whole line of the cookie of a sign-in that an answer sets. */
export function cookieLine(answer: Response, name = 'plenary'): string | undefined {
  const lines = (answer.headers['set-cookie'] ?? []) as unknown as string[];
  return lines.find((line) => line.startsWith(`${name}=`));
}

export function cookieValue(answer: Response): string {
  return /^plenary=([^;]*)/.exec(cookieLine(answer) ?? '')?.[1] ?? '';
}

/** The browser that holds this cookie. */
export function browserWith(world: World, value: string): Visitor {
  return new Visitor(world.application.getHttpServer(), world.config.secret, { name: 'plenary', value });
}

/** The browser that got this answer to its sign-in. */
export function browserAfter(world: World, answer: Response): Visitor {
  return browserWith(world, cookieValue(answer));
}

export async function lettersTo(world: World, { email }: Person): Promise<Letter[]> {
  return (await world.get(PostOffice).letters()).filter(({ to }) => to === email);
}

/** The path of the link in a letter. */
export function pathIn(letter: Letter | undefined): string {
  const url = /^https?:\S+$/m.exec(letter?.body ?? '')?.[0] ?? 'http://none';
  return url.slice(new URL(url).origin.length);
}

/** A page without the tokens of its forms, which differ from browser to browser. */
export function masked(answer: Response): string {
  return answer.text.replace(/name="formToken" value="[^"]*"/g, 'name="formToken"');
}
