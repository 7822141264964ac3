import { type ComponentChild, type ComponentType, createElement } from 'preact';

/** What a door answers when it answers with a page: the view and what it shows. The interceptor makes the HTML. */
export class Page {
  constructor(
    readonly node: ComponentChild,
    readonly status: number | null,
  ) {}
}

export function page<Props extends object>(View: ComponentType<Props>, props: Props, status: number | null = null): Page {
  return new Page(createElement(View, props), status);
}

/** What a door answers when the reader should go on to another page; always by GET. */
export class GoTo {
  constructor(
    readonly url: string,
    readonly status: 303 | 308,
  ) {}
}

export function goTo(path: string): GoTo {
  return new GoTo(path, 303);
}

/** The thing asked for has another address, for ever. */
export function movedTo(path: string): GoTo {
  return new GoTo(path, 308);
}
