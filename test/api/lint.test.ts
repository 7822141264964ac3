import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { World } from '../builders/world.js';

test('the description of the API is linted clean', async () => {
  const world = await World.open();
  const source = (await world.visitor.get('/api/openapi.json')).text;
  await world.close();
  const config = await createConfig({ extends: ['recommended-strict'] });

  const problems = await lintFromString({ source, config });

  expect(problems.map(({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer}: ${message}`)).toEqual([]);
});

test('the linter sees what is wrong', async () => {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const wrong = { openapi: '3.1.0', info: { title: 'Wrong' }, paths: { '/groups/{group}': { get: { responses: {} } } } };
  const rules = (await lintFromString({ source: JSON.stringify(wrong), config })).map(({ ruleId }) => ruleId);
  expect(rules).toEqual(expect.arrayContaining(['struct', 'operation-operationId', 'path-parameters-defined']));
});
