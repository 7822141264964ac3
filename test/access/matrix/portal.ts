import { readTable } from '../table.js';

/** The front page, what is about the portal itself, and what leads into every room. */
export const portal = readTable(
  2,
  `
  ROUTE                             visitor nobody observer member elsewhere adhoc author chair secretariat admin removed

  GET /                             ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /:group                       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /about/accessibility          ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /about/api                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /about/symbols                ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /assets/:name                 ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /livez                        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /readyz                       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /documents                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/openapi.json             ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok

  GET /api/v1/mentions              ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/resolve               ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/documents             ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  `,
);
