import { readTable } from '../table.js';

/** Series and numbers, what has arrived, translations, liaison statements: papers before a document is named. */
export const papers = readTable(
  2,
  `
  ROUTE                             visitor nobody observer member elsewhere adhoc author chair secretariat admin removed

  GET /meetings/:meeting/template.docx
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok

  What has arrived, and what is done with several at once: nothing is ticked on the page, and the program names none that is.
  GET /groups/:slug/inbox           sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /meetings/:slug/inbox         sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /groups/:slug/postings        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/postings       sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/translations  sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/translations sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/series          ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/series/new      sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/series         sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/series/:series  sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/series/:series sign-in no     no       no     no        no    no     no    wrong       wrong no

  Whoever contributes reserves numbers too, as far as the series allows.
  GET /meetings/:meeting/documents/new
                                    sign-in no     no       ok     no        no    ok     ok    ok          ok    no
  GET /meetings/:meeting/documents  sign-in no     no       ok     no        no    ok     ok    ok          ok    no
  POST /meetings/:meeting/documents sign-in no     no       wrong  no        no    wrong  wrong wrong       wrong no
  GET /groups/:group/liaisons       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:group/liaisons/new   sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:group/liaisons      sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:group/liaisons/:number/state
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:group/liaisons/:number/state
                                    sign-in no     no       no     no        no    no     no    none        none  no

  GET /api/v1/groups/:group/inbox   sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/meetings/:meeting/inbox
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/groups/:group/postings
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/meetings/:meeting/translations
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/translations
                                    sign-in no     no       no     no        no    no     no    none        none  no
  POST /api/v1/meetings/:meeting/documents
                                    sign-in no     no       wrong  no        no    wrong  wrong wrong       wrong no
  POST /api/v1/meetings/:meeting/number-blocks
                                    sign-in no     no       ok     no        no    ok     ok    ok          ok    no
  GET /api/v1/groups/:group/series  ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/series sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/groups/:group/series/:series
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/meetings/:meeting/template.docx
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/documents
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/groups/:group/relations
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/groups/:group/documents
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/groups/:group/liaisons
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/liaisons
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/groups/:group/liaisons/:number/state
                                    sign-in no     no       no     no        no    no     no    none        none  no
  `,
);
