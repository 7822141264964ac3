import { DataSource } from 'typeorm';
import { readConfig } from './src/config.js';
import { dataSourceOptions } from './src/schema/data-source.js';

/** Where the data lives, for TypeORM's own command line: `npm run typeorm -- migration:show` after a build. */
export default new DataSource(dataSourceOptions(readConfig().database));
