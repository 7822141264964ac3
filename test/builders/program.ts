import type { Server } from 'node:http';
import request, { type Test } from 'supertest';
import { TokensService } from '../../src/account/tokens.service.js';
import { Actor, type Scope } from '../../src/foundation/actor.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import type { Attachment } from './visitor.js';
import type { World } from './world.js';

type Headers = Record<string, string>;

/** A program that uses the API with somebody's token, or with none. */
export class Program {
  private constructor(
    private readonly server: Server,
    private readonly token: string | null,
  ) {}

  static async of(world: World, person: Person, scope: Scope = 'write'): Promise<Program> {
    const token = await world.get(TokensService).make(Actor.portal, person, { name: 'a test', scope });
    return new Program(world.application.getHttpServer(), token);
  }

  static anonymous(world: World): Program {
    return new Program(world.application.getHttpServer(), null);
  }

  get(path: string): Test {
    return this.signed(request(this.server).get(`/api/v1/${path}`));
  }

  post(path: string, body: object = {}): Test {
    return this.signed(request(this.server).post(`/api/v1/${path}`)).send(body);
  }

  contribute(meeting: Meeting, metadata: object, files: readonly Attachment[], headers: Headers = {}): Test {
    return this.sendFiles(`meetings/${meeting.slug}/contributions`, metadata, files, headers);
  }

  revise(slug: string, metadata: object, files: readonly Attachment[], headers: Headers = {}): Test {
    return this.sendFiles(`documents/${slug}/revisions`, metadata, files, headers);
  }

  private sendFiles(path: string, metadata: object, files: readonly Attachment[], headers: Headers): Test {
    const sending = this.signed(request(this.server).post(`/api/v1/${path}`)).set(headers);
    void sending.field('metadata', JSON.stringify(metadata));
    for (const { name, bytes } of files) void sending.attach('file', Buffer.from(bytes), name);
    return sending;
  }

  private signed(asking: Test): Test {
    return this.token ? asking.set('Authorization', `Bearer ${this.token}`) : asking;
  }
}
