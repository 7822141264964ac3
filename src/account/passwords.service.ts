import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import type { Language } from '../foundation/i18n/languages.js';
import { translator } from '../foundation/i18n/translator.js';
import { Journal } from '../foundation/journal.js';
import { PostOffice } from '../foundation/mail/post-office.js';
import { newSecret } from '../foundation/secrets.js';
import { SeatsService } from '../groups/seats.service.js';
import { PeopleService } from '../people/people.service.js';
import type { Person } from '../people/person.entity.js';
import { accountOf, type Holder, keepAccount } from './account.policy.js';
import { LinksService } from './links.service.js';
import { Password } from './password.entity.js';
import { SignInsService } from './sign-ins.service.js';

export interface PasswordChange {
  /** The present password; not looked at where none has been set. */
  current: string;
  password: string;
  /** In which whoever has chosen no language is told about it. */
  language: Language;
}

/** How argon2id is run: 19 MiB, twice, in one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class PasswordsService {
  /** The hash of a password that nobody knows: checking against it takes as long as against a real one. */
  private readonly decoy = digest(newSecret());

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly seats: SeatsService,
    private readonly signIns: SignInsService,
    private readonly links: LinksService,
    private readonly post: PostOffice,
  ) {}

  /**
   * The person whose e-mail address and password these are.
   * @throws Refused invalid, in the same words and time for an unknown person, for one without a password and for a
   * wrong password, and for whoever has left.
   */
  async check(email: string, password: string): Promise<Person> {
    const person = await this.people.byEmail(email);
    const isRight = await this.isRight(person, password);
    if (!person || !isRight || person.hasLeft) throw Refused.field('password', 'account.wrong');
    return person;
  }

  async isSet(person: Holder): Promise<boolean> {
    return (await this.of(person)) !== null;
  }

  /**
   * Changes the holder's password, or sets the first one, and ends all her sign-ins, this browser's too.
   * @throws Refused invalid, when the present password is wrong.
   */
  async change(actor: Actor, person: Person, { current, password, language }: PasswordChange): Promise<void> {
    actor.ensure(keepAccount, person);
    if ((await this.isSet(person)) && !(await this.isRight(person, current))) {
      throw Refused.field('current', 'account.wrongCurrent');
    }
    const digested = await digest(password);
    await this.database.transaction(() => this.keep(actor, person, digested, language));
  }

  /** Sets a password through a link, which is used up. Answers whose it is; null when the link works no more. */
  async setByLink(secret: string, password: string, language: Language): Promise<Person | null> {
    if (!(await this.links.find(secret, 'password'))) return null;
    const digested = await digest(password);
    return this.database.transaction(async () => {
      const person = await this.links.use(secret, 'password');
      if (person) await this.keep(await this.seats.actorFor(person), person, digested, language);
      return person;
    });
  }

  /** Keeps a new password. What was opened with the old one, and every link on its way, ends. */
  private async keep(actor: Actor, person: Person, digested: string, language: Language): Promise<void> {
    const password = (await this.of(person)) ?? Object.assign(new Password(), { person });
    await this.database.save(Object.assign(password, { hash: digested, setAt: this.clock.now() }));
    await this.journal.note(actor, { verb: 'account.setPassword', subject: accountOf(person) });
    await this.signIns.endAll(actor, person);
    await this.links.endAll(person);
    await this.tellHolder(person, language);
  }

  private async tellHolder({ email, name, language: own }: Person, language: Language): Promise<void> {
    if (!email) return;
    const t = translator(own ?? language);
    const body = t('account.passwordSetLetter', { name });
    await this.post.write({ to: email, language: t.language, subject: t('account.passwordSetLetterSubject'), body });
  }

  private async isRight(person: Person | null, password: string): Promise<boolean> {
    const known = person && (await this.of(person));
    const isRight = await verify(known?.hash ?? (await this.decoy), spelt(password));
    return isRight && known !== null;
  }

  private of({ id }: Holder): Promise<Password | null> {
    return this.database.manager.findOneBy(Password, { person: { id } });
  }
}

function digest(password: string): Promise<string> {
  return hash(spelt(password), cost);
}

/** The same letters typed on different machines arrive as different code points. */
function spelt(password: string): string {
  return password.normalize('NFKC');
}
