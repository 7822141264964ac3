import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Controller, Get, Injectable, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Refused } from '../foundation/errors.js';

const types: Record<string, string> = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' };

/** The stylesheet, the script and the icon. Their names carry their hash, so that browsers keep them for ever. */
@Injectable()
export class Assets {
  private readonly files = new Map<string, { name: string; bytes: Buffer; type: string }>();

  constructor() {
    const folder = new URL('./public/', import.meta.url);
    for (const file of readdirSync(folder)) {
      const bytes = readFileSync(new URL(file, folder));
      const [stem = '', extension = ''] = file.split('.');
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
      this.files.set(file, { name: `${stem}.${hash}.${extension}`, bytes, type: types[extension] ?? 'text/plain' });
    }
  }

  addressOf(file: string): string {
    return `/assets/${this.files.get(file)?.name ?? file}`;
  }

  find(name: string): { bytes: Buffer; type: string } | undefined {
    return [...this.files.values()].find((file) => file.name === name);
  }
}

@Controller('assets')
export class AssetsController {
  constructor(private readonly assets: Assets) {}

  @Get(':name')
  show(@Param('name') name: string, @Res() response: Response): void {
    const asset = this.assets.find(name);
    if (!asset) throw Refused.missing();
    response.set({ 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=31536000, immutable' }).send(asset.bytes);
  }
}
