export function findNginx(options?: { mayFetch?: boolean }): string | null;

export function startNginx(
  program: string,
  at: { folder: string; uploads: string; portal: number; caches?: boolean },
): Promise<{ port: number; stop: () => Promise<unknown> }>;
