import { Controller, Get } from '@nestjs/common';
import { page } from '../web/page.js';
import { AboutAccessibilityPage } from './views/about-accessibility-page.js';
import { AboutApiPage } from './views/about-api-page.js';
import { AboutSymbolsPage } from './views/about-symbols-page.js';

/** Short pages about the portal itself. */
@Controller('about')
export class AboutPages {
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
    return page(AboutApiPage, {});
  }
}
