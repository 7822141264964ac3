import { Controller, Get } from '@nestjs/common';
import { ApiDescription } from '../web/api-description/api-description.js';
import { page } from '../web/page.js';
import { AboutAccessibilityPage } from './views/about-accessibility-page.js';
import { AboutApiPage } from './views/about-api-page.js';
import { AboutSymbolsPage } from './views/about-symbols-page.js';

/** Short pages about the portal itself. */
@Controller('about')
export class AboutPages {
  constructor(private readonly description: ApiDescription) {}

  @Get('symbols')
  symbols() {
    return page(AboutSymbolsPage, {});
  }

  @Get('accessibility')
  accessibility() {
    return page(AboutAccessibilityPage, {});
  }

  @Get('api')
  api() {
    return page(AboutApiPage, { description: this.description.document });
  }
}
