import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> };
}

/** What addresses of one shape take. */
interface Shape {
  pattern: RegExp;
  methods: string[];
}

/**
 * Which methods an address takes. It goes by the shape of the address alone, whatever lies there and whoever asks: so it
 * tells nothing that the description of the API does not tell everybody.
 */
@Injectable()
export class KnownMethods {
  private shapes: Shape[] | null = null;

  constructor(private readonly host: HttpAdapterHost) {}

  /** In the order of the alphabet; none, where no address has this shape. */
  at(path: string): string[] {
    this.shapes ??= this.read();
    const methods = this.shapes.flatMap((shape) => (shape.pattern.test(path) ? shape.methods : []));
    if (methods.length === 0) return [];
    return [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].toSorted();
  }

  private read(): Shape[] {
    const { router } = this.host.httpAdapter.getInstance<{ router: { stack: Layer[] } }>();
    return router.stack.flatMap(({ route }) => {
      if (!route) return [];
      const methods = Object.keys(route.methods).map((method) => method.toUpperCase());
      const paths = [route.path].flat().filter(saysSomething);
      return paths.map((path) => ({ methods, pattern: new RegExp(`^${patternOf(path)}/?$`, 'i') }));
    });
  }
}

/** An address that is nothing but a name has the shape of whatever anybody may write. */
function saysSomething(path: string): boolean {
  return !/^\/[:*]\w+$/.test(path);
}

function patternOf(path: string): string {
  return path
    .split(/([:*]\w+)/)
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.startsWith('*') ? '.+' : part.replaceAll(/[$()+.?[\\\]^{|}]/g, '\\$&')))
    .join('');
}
