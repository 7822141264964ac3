import { readTable } from '../table.js';

/** Reports and their transmission. */
export const reports = readTable(
  2,
  `
  ROUTE                             visitor nobody observer member elsewhere adhoc author chair secretariat admin removed

  GET /groups/:slug/reports         ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/reports/new     sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports        sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number none    none   none     none   none      none  none   ok    ok          ok    none
  GET /groups/:slug/reports/:number/draft
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /groups/:slug/reports/:number/compilations
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/reports/:number/compilations
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /groups/:slug/reports/:number/cover
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports/:number/cover
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/paragraphs
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/reports/:number/paragraphs
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/paragraphs/new
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /groups/:slug/reports/:number/paragraphs/:paragraph
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports/:number/paragraphs/:paragraph
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /groups/:slug/reports/:number/paragraphs/:paragraph/join
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/reports/:number/paragraphs/:paragraph/join
                                    sign-in no     no       no     no        no    no     none  none        none  no
  GET /groups/:slug/reports/:number/paragraphs/:paragraph/move
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/reports/:number/paragraphs/:paragraph/move
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/paragraphs/:paragraph/split
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports/:number/paragraphs/:paragraph/split
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/paragraphs/:paragraph/shift
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/reports/:number/paragraphs/:paragraph/shift
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/submission
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports/:number/submission
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/adoption
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports/:number/adoption
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/issue
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports/:number/issue
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /groups/:slug/transmissions   ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/transmissions  sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /groups/:slug/transmissions/new
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /groups/:slug/transmissions/:number
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/transmissions/:number/reception
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/transmissions/:number/reception
                                    sign-in no     no       no     no        no    no     no    no          wrong no
  GET /groups/:slug/transmissions/:number/answer
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/transmissions/:number/answer
                                    sign-in no     no       no     no        no    no     no    no          wrong no

  GET /api/v1/groups/:group/reports ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/reports
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /api/v1/groups/:group/reports/:report
                                    none    none   none     none   none      none  none   ok    ok          ok    none
  GET /api/v1/groups/:group/reports/:report/draft
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/groups/:group/reports/:report/compilations
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  PATCH /api/v1/groups/:group/reports/:report/cover
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/groups/:group/reports/:report/paragraphs
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /api/v1/groups/:group/reports/:report/paragraphs/:paragraph
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  PATCH /api/v1/groups/:group/reports/:report/paragraphs/:paragraph
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/groups/:group/reports/:report/paragraphs/:paragraph/split
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  POST /api/v1/groups/:group/reports/:report/paragraphs/:paragraph/join
                                    sign-in no     no       no     no        no    no     none  none        none  no
  POST /api/v1/groups/:group/reports/:report/paragraphs/:paragraph/move
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  POST /api/v1/groups/:group/reports/:report/paragraphs/:paragraph/shift
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/groups/:group/reports/:report/submission
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  POST /api/v1/groups/:group/reports/:report/adoption
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  POST /api/v1/groups/:group/reports/:report/issue
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /api/v1/groups/:group/transmissions
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/transmissions
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /api/v1/groups/:group/transmissions/:transmission
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/transmissions/:transmission/reception
                                    sign-in no     no       no     no        no    no     no    no          wrong no
  POST /api/v1/groups/:group/transmissions/:transmission/answer
                                    sign-in no     no       no     no        no    no     no    no          wrong no
  `,
);
