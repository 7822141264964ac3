import { readTable } from '../table.js';

/** Summary records and what came of a meeting. */
export const records = readTable(
  2,
  `
  ROUTE                             visitor nobody observer member elsewhere adhoc author chair secretariat admin removed

  GET /meetings/:slug/record        none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record.docx   none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record.pdf    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record.xml    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record/editions
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:slug/record/editions/new
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:slug/record/editions
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/record/editions/:edition
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record/corrigenda
                                    none    none   none     none   none      none  none   none  none        none  none
  POST /meetings/:slug/record/corrigenda
                                    sign-in no     no       no     no        no    no     none  none        none  no
  GET /meetings/:slug/record/corrigenda/:corrigendum
                                    none    none   none     none   none      none  none   none  none        none  none
  GET /meetings/:slug/record/decisions
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record/changes
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record/corrections
                                    sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/corrections
                                    sign-in no     no       wrong  no        no    wrong  wrong no          no    no
  GET /meetings/:slug/record/corrections/new
                                    sign-in no     no       ok     no        no    ok     ok    no          no    no
  GET /meetings/:slug/record/corrections/:correction
                                    none    none   none     none   none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record/corrections/:correction/decision
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/corrections/:correction/decision
                                    none    none   none     none   none      none  no     wrong wrong       wrong none
  GET /meetings/:slug/record/corrections/:correction/appeal
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/corrections/:correction/appeal
                                    none    none   none     none   none      none  wrong  no    no          no    none
  GET /meetings/:slug/record/corrections/:correction/withdrawal
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/corrections/:correction/withdrawal
                                    none    none   none     none   none      none  wrong  no    no          no    none
  GET /meetings/:slug/record/draft  sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/record/draft.docx
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/record/edited sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:slug/record/edited
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/record/edited/:edited
                                    sign-in no     no       no     no        no    no     none  none        none  no
  POST /meetings/:slug/record/edited/:edited
                                    sign-in no     no       no     no        no    no     none  none        none  no
  GET /meetings/:slug/record/compilations
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/compilations
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/record/paragraphs
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/paragraphs
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/record/paragraphs/new
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/record/paragraphs/:paragraph
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:slug/record/paragraphs/:paragraph
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/record/paragraphs/:paragraph/join
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/paragraphs/:paragraph/join
                                    sign-in no     no       no     no        no    no     none  none        none  no
  GET /meetings/:slug/record/paragraphs/:paragraph/move
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/paragraphs/:paragraph/move
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/record/paragraphs/:paragraph/split
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:slug/record/paragraphs/:paragraph/split
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/record/paragraphs/:paragraph/shift
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/paragraphs/:paragraph/shift
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /groups/:slug/outcomes        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:slug/outcomes/:note
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  POST /meetings/:slug/outcomes/:note
                                    none    none   no       no     none      none  no     wrong wrong       wrong none
  GET /meetings/:slug/outcomes/:note/agreement
                                    none    none   no       no     none      none  no     ok    ok          ok    none
  POST /meetings/:slug/outcomes/:note/agreement
                                    none    none   no       no     none      none  no     wrong wrong       wrong none
  GET /meetings/:slug/follow-up     none    none   ok       ok     none      none  ok     ok    ok          ok    none

  GET /api/v1/meetings/:meeting/record
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /api/v1/meetings/:meeting/record/editions
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/record/editions/:edition
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  POST /api/v1/meetings/:meeting/record/editions
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  POST /api/v1/meetings/:meeting/record/approvals
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /api/v1/meetings/:meeting/record/corrigenda
                                    none    none   none     none   none      none  none   none  none        none  none
  POST /api/v1/meetings/:meeting/record/corrigenda
                                    sign-in no     no       no     no        no    no     none  none        none  no
  GET /api/v1/meetings/:meeting/record/corrigenda/:corrigendum
                                    none    none   none     none   none      none  none   none  none        none  none
  GET /api/v1/meetings/:meeting/record/decisions
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /api/v1/meetings/:meeting/record/changes
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /api/v1/meetings/:meeting/record/corrections
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/meetings/:meeting/record/corrections
                                    sign-in no     no       wrong  no        no    wrong  wrong no          no    no
  GET /api/v1/meetings/:meeting/record/corrections/:correction
                                    none    none   none     none   none      none  ok     ok    ok          ok    none
  POST /api/v1/meetings/:meeting/record/corrections/:correction/decision
                                    none    none   none     none   none      none  no     wrong wrong       wrong none
  POST /api/v1/meetings/:meeting/record/corrections/:correction/appeal
                                    none    none   none     none   none      none  wrong  no    no          no    none
  POST /api/v1/meetings/:meeting/record/corrections/:correction/withdrawal
                                    none    none   none     none   none      none  wrong  no    no          no    none
  GET /api/v1/meetings/:meeting/record/draft
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/meetings/:meeting/record/edited
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /api/v1/meetings/:meeting/record/edited/:edited
                                    sign-in no     no       no     no        no    no     none  none        none  no
  POST /api/v1/meetings/:meeting/record/edited/:edited
                                    sign-in no     no       no     no        no    no     none  none        none  no
  POST /api/v1/meetings/:meeting/record/compilations
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/meetings/:meeting/record/paragraphs
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/record/paragraphs/:paragraph
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  PATCH /api/v1/meetings/:meeting/record/paragraphs/:paragraph
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/meetings/:meeting/record/paragraphs/:paragraph/split
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  POST /api/v1/meetings/:meeting/record/paragraphs/:paragraph/join
                                    sign-in no     no       no     no        no    no     none  none        none  no
  POST /api/v1/meetings/:meeting/record/paragraphs/:paragraph/move
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/meetings/:meeting/record/paragraphs/:paragraph/shift
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/groups/:group/outcomes
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/follow-up
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /api/v1/meetings/:meeting/outcomes/:note
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  POST /api/v1/meetings/:meeting/outcomes/:note
                                    none    none   no       no     none      none  no     ok    ok          ok    none
  GET /api/v1/groups/:group/awaiting
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/meetings/:meeting/outcomes/:note/agreement
                                    none    none   no       no     none      none  no     ok    ok          ok    none
  `,
);
