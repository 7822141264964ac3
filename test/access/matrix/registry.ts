import { readTable } from '../table.js';

/** Offices, events, instruments and action lines. */
export const registry = readTable(
  2,
  `
  ROUTE                             visitor nobody observer member elsewhere adhoc author chair secretariat admin removed

  Offices, events, instruments and action lines belong to no group: every secretariat keeps them.
  GET /offices                      ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /offices/:code                ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /offices/new                  sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /offices                     sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /offices/:code/changes        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /offices/:code/changes/new    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /offices/:code/changes       sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /offices/:code/holdings       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /offices/:code/holdings/new   sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /offices/:code/holdings      sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /action-lines                 ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /action-lines/:code           ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /action-lines/:code/facilitations
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /action-lines/:code/facilitations/new
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /action-lines/:code/facilitations
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /events                       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /events/:slug                 ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /events/new                   sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /events                      sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /events/:slug/changes         ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /events/:slug/changes/new     sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /events/:slug/changes        sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /instruments                  ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /instruments/:slug            ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /instruments/new              sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /instruments                 sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /instruments/:slug/changes    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /instruments/:slug/changes/new
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /instruments/:slug/changes   sign-in no     no       no     no        no    no     no    wrong       wrong no

  GET /api/v1/events                ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/events/:event         ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/events               sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/events/:event/changes
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/offices               ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/offices/:office       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/offices              sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/offices/:office/changes
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/offices/:office/holdings
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/action-lines          ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/action-lines/:actionLine
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/action-lines/:actionLine/facilitations
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/instruments           ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/instruments/:instrument
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/instruments          sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/instruments/:instrument/changes
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  `,
);
