// @ts-nocheck
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { startTestServer } from '../support/server.ts';

it('the document is OpenAPI 3.1 and has nothing that a linter finds wrong', async () => {
  const server = await startTestServer();
  const { text, body } = await server.get('/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  // A form is answered by the page that it leads to, which is no success by the linter's count.
  const config = await createConfig({ extends: ['recommended'], rules: { 'operation-2xx-response': 'off' } });
  const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
    [],
  );
});
