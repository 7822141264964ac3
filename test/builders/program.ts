import type { Server } from 'node:http';
import request, { type Response, type Test } from 'supertest';
import { TokensService } from '../../src/account/tokens.service.js';
import { Actor, type Scope } from '../../src/foundation/actor.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { ApiDescription } from '../../src/web/api-description/api-description.js';
import type { OpenApi } from '../../src/web/api-description/open-api.js';
import { conformityFaults } from '../api/conformity.js';
import type { Attachment } from './visitor.js';
import type { World } from './world.js';

type Headers = Record<string, string>;

/** A program that uses the API with somebody's token, or with none. Whatever it is answered has to be as described. */
export class Program {
  private readonly server: Server;
  private readonly description: OpenApi;

  private constructor(
    world: World,
    private readonly token: string | null,
  ) {
    this.server = world.application.getHttpServer();
    this.description = world.get(ApiDescription).document;
  }

  static async of(world: World, person: Person, scope: Scope = 'write'): Promise<Program> {
    const token = await world.get(TokensService).make(Actor.portal, person, { name: 'a test', scope });
    return new Program(world, token);
  }

  static anonymous(world: World): Program {
    return new Program(world, null);
  }

  get(path: string): Test {
    return this.signed(request(this.server).get(`/api/v1/${path}`));
  }

  post(path: string, body: object = {}): Test {
    return this.signed(request(this.server).post(`/api/v1/${path}`)).send(body);
  }

  patch(path: string, body: object = {}): Test {
    return this.signed(request(this.server).patch(`/api/v1/${path}`)).send(body);
  }

  put(path: string, body: object = {}): Test {
    return this.signed(request(this.server).put(`/api/v1/${path}`)).send(body);
  }

  delete(path: string): Test {
    return this.signed(request(this.server).delete(`/api/v1/${path}`));
  }

  contribute(meeting: Meeting, metadata: object, files: readonly Attachment[], headers: Headers = {}): Test {
    return this.sendFiles(`meetings/${meeting.slug}/contributions`, metadata, files, headers);
  }

  revise(slug: string, metadata: object, files: readonly Attachment[], headers: Headers = {}): Test {
    return this.sendFiles(`documents/${slug}/revisions`, metadata, files, headers);
  }

  /** Sends files and nothing beside them. */
  attach(path: string, files: readonly Attachment[]): Test {
    const sending = this.signed(request(this.server).post(`/api/v1/${path}`));
    for (const { name, bytes } of files) void sending.attach('file', Buffer.from(bytes), name);
    return files.length > 0 ? sending : sending.field('nothing', '');
  }

  /** What takes a part `metadata` and files, at any address of the API. */
  bring(path: string, metadata: object, files: readonly Attachment[], headers: Headers = {}): Test {
    return this.sendFiles(path, metadata, files, headers);
  }

  private sendFiles(path: string, metadata: object, files: readonly Attachment[], headers: Headers): Test {
    const sending = this.signed(request(this.server).post(`/api/v1/${path}`)).set(headers);
    void sending.field('metadata', JSON.stringify(metadata));
    for (const { name, bytes } of files) void sending.attach('file', Buffer.from(bytes), name);
    return sending;
  }

  private signed(asking: Test): Test {
    const checked = asking.expect((answer) => this.ensureDescribed(answer));
    return this.token ? checked.set('Authorization', `Bearer ${this.token}`) : checked;
  }

  private ensureDescribed(answer: Response): void {
    const faults = conformityFaults(this.description, answer);
    if (faults.length === 0) return;
    throw new Error(`An answer is not as the API is described:\n${faults.join('\n')}\n${answer.text.slice(0, 500)}`);
  }
}
