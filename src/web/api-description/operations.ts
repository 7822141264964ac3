import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
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
}

/** What Nest keeps about a parameter that one of our decorators fills. */
interface Argument {
  factory?: unknown;
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
    const doors = this.discovery.getControllers().map(({ metatype }) => metatype as Type<object>);
    return doors.flatMap((door) =>
      this.scanner.getAllMethodNames(door.prototype as object).flatMap((name) => operationOf(door, name) ?? []),
    );
  }
}

function operationOf(door: Type<object>, name: string): Operation | null {
  const handler = (door.prototype as Record<string, object>)[name]!;
  const described = Reflect.getMetadata(DESCRIBED, handler) as (Description & { id: string }) | undefined;
  if (!described) return null;
  const parts = [Reflect.getMetadata(PATH_METADATA, door), Reflect.getMetadata(PATH_METADATA, handler)] as string[];
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  const args = Object.values((Reflect.getMetadata(ROUTE_ARGS_METADATA, door, name) ?? {}) as Record<string, Argument>);
  const query = args.find(({ factory }) => factory === readQuery);
  const body = args.find(({ factory }) => factory === readBody);
  return {
    ...described,
    method: method.toLowerCase() as Operation['method'],
    path: `/${parts.filter((part) => part !== '/').join('/')}`,
    chapter: Reflect.getMetadata(CHAPTER, door) as ChapterWords,
    query: query ? ((query.data as Type<object> | undefined) ?? AnyQuery) : null,
    body: (body?.data as Type<object> | undefined) ?? null,
  };
}
