import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { ExecutionContext } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { AnyQuery, readBody, readQuery } from '../json-body.js';
import { CHAPTER, type ChapterWords, DESCRIBED, type Description } from './described.js';

/** A handler of the API: where it stands, what it takes, and what it tells about itself. */
export interface Operation extends Description {
  id: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As Express has it: /api/v1/groups/:group. */
  path: string;
  chapter: ChapterWords;
  /** The DTO of its query, if it looks at one. */
  query: Type<object> | null;
  /** The DTO of its JSON body, if it takes one. */
  body: Type<object> | null;
  /** The door at which it stands, and its name there. */
  instance: Readonly<Record<string, unknown>>;
  handler: string;
  args: Argument[];
}

/** A parameter of a handler, as Nest keeps it. */
export interface Argument {
  index: number;
  /** Which of Nest's own kinds it is; NaN for one that a decorator of ours fills. */
  kind: number;
  factory?: (data: unknown, context: ExecutionContext) => unknown;
  data?: unknown;
}

/** Finds the handlers that describe themselves, in whatever room they are, by asking Nest. */
@Injectable()
export class Operations {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** From the ground floor up, and in each room in the order in which its handlers are written. */
  all(): Operation[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) =>
      this.scanner
        .getAllMethodNames((metatype as Type<object>).prototype as object)
        .flatMap((name) => operationOf(metatype as Type<object>, instance as Operation['instance'], name) ?? []),
    );
  }
}

function operationOf(door: Type<object>, instance: Operation['instance'], name: string): Operation | null {
  const handler = (door.prototype as Record<string, object>)[name]!;
  const described = Reflect.getMetadata(DESCRIBED, handler) as (Description & { id: string }) | undefined;
  if (!described) return null;
  const parts = [Reflect.getMetadata(PATH_METADATA, door), Reflect.getMetadata(PATH_METADATA, handler)] as string[];
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  const args = argumentsOf(door, name);
  const query = args.find(({ factory }) => factory === readQuery);
  const body = args.find(({ factory }) => factory === readBody);
  return {
    ...described,
    method: method.toLowerCase() as Operation['method'],
    path: `/${parts.filter((part) => part !== '/').join('/')}`,
    chapter: Reflect.getMetadata(CHAPTER, door) as ChapterWords,
    query: query ? ((query.data as Type<object> | undefined) ?? AnyQuery) : null,
    body: (body?.data as Type<object> | undefined) ?? null,
    ...{ instance, handler: name, args },
  };
}

function argumentsOf(door: Type<object>, name: string): Argument[] {
  const kept = (Reflect.getMetadata(ROUTE_ARGS_METADATA, door, name) ?? {}) as Record<string, Omit<Argument, 'kind'>>;
  return Object.entries(kept).map(([key, argument]) => ({ ...argument, kind: Number(key.split(':')[0]) }));
}
