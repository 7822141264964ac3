import { readTable } from '../table.js';

/** What members submit, and what is entered for them. */
export const contributions = readTable(
  2,
  `
  ROUTE                             visitor nobody observer member elsewhere adhoc author chair secretariat admin removed

  The secretariat enters what members sent by letter. There is no letter to the receipt that is asked for.
  GET /meetings/:meeting/entries/new
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /meetings/:meeting/entries    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:meeting/entries   sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /receipts/:id/letter          sign-in none   none     none   none      none  none   none  none        none  none
  GET /meetings/:meeting/contributions/new
                                    sign-in no     no       ok     no        no    ok     ok    no          no    no
  POST /meetings/:meeting/contributions
                                    sign-in no     no       ok     no        no    ok     ok    no          no    no
  GET /groups/:group/contributions/new
                                    sign-in no     no       ok     no        no    ok     ok    no          no    no
  POST /groups/:group/contributions sign-in no     no       ok     no        no    ok     ok    no          no    no
  GET /delegation                   sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok

  Receipts belong to whoever submitted and to those who sit for the entity now; for others there are none.
  GET /receipts/:id                 sign-in none   none     none   none      none  ok     none  none        none  none
  GET /receipts/:id.json            sign-in none   none     none   none      none  ok     none  none        none  none

  A draft is its delegation's.
  GET /contributions/:contribution  sign-in none   none     none   none      none  ok     none  none        none  none
  POST /contributions/:contribution sign-in none   none     none   none      none  ok     none  none        none  none
  POST /contributions/:contribution/discarding
                                    sign-in none   none     none   none      none  ok     none  none        none  none

  POST /api/v1/meetings/:meeting/entries
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/meetings/:meeting/contributions
                                    sign-in no     no       wrong  no        no    wrong  wrong no          no    no
  POST /api/v1/meetings/:meeting/drafts
                                    sign-in no     no       ok     no        no    ok     ok    no          no    no
  POST /api/v1/groups/:group/contributions
                                    sign-in no     no       wrong  no        no    wrong  wrong no          no    no
  POST /api/v1/groups/:group/drafts sign-in no     no       ok     no        no    ok     ok    no          no    no
  GET /api/v1/contributions         sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/contributions/:contribution
                                    sign-in none   none     none   none      none  ok     none  none        none  none
  PATCH /api/v1/contributions/:contribution
                                    sign-in none   none     none   none      none  ok     none  none        none  none
  POST /api/v1/contributions/:contribution/files
                                    sign-in none   none     none   none      none  wrong  none  none        none  none
  POST /api/v1/contributions/:contribution/files/:sha256/removal
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /api/v1/contributions/:contribution/submission
                                    sign-in none   none     none   none      none  wrong  none  none        none  none
  POST /api/v1/contributions/:contribution/discarding
                                    sign-in none   none     none   none      none  ok     none  none        none  none
  `,
);
