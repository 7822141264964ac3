import { readTable } from '../table.js';

/** What happens in the room: the floor, notes, statements, attendance. */
export const proceedings = readTable(
  2,
  `
  ROUTE                             visitor nobody observer member elsewhere adhoc author chair secretariat admin removed

  GET /meetings/:slug/floor         sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:slug/floor        sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/floor/events  ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:slug/floor/outcomes
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/floor/outcomes
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/notes         ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/notes        sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/notes/:note   sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:slug/notes/:note  sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/hall          ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:slug/hall/events   ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:meeting/statements sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/statements
                                    sign-in no     no       wrong  no        no    wrong  wrong no          no    no
  GET /meetings/:meeting/statements/new
                                    sign-in no     no       ok     no        no    ok     ok    no          no    no
  GET /meetings/:meeting/statements/limit
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/statements/limit
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:meeting/statements/:statement
                                    sign-in none   none     none   none      none  ok     ok    ok          ok    none
  POST /meetings/:meeting/statements/:statement
                                    none    none   none     none   none      none  wrong  no    no          no    none
  GET /meetings/:meeting/statements/:statement/file
                                    sign-in none   none     none   none      none  ok     ok    ok          ok    none
  GET /meetings/:meeting/statements/:statement/decision
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/statements/:statement/decision
                                    none    none   none     none   none      none  no     wrong wrong       wrong none
  GET /meetings/:meeting/statements/:statement/reopening
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/statements/:statement/reopening
                                    none    none   none     none   none      none  no     wrong wrong       wrong none
  GET /meetings/:meeting/statements/:statement/withdrawal
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/statements/:statement/withdrawal
                                    none    none   none     none   none      none  wrong  no    no          no    none
  GET /meetings/:meeting/attendance ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:meeting/attendance/:session
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:meeting/attendance/:session
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:meeting/annotations
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:meeting/annotations/:item
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:meeting/annotations/:item
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no

  GET /api/v1/meetings/:meeting/floor
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  PUT /api/v1/meetings/:meeting/floor
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/notes
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/notes/:note
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/meetings/:meeting/notes
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  PATCH /api/v1/meetings/:meeting/notes/:note
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/statements
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/statements/limit
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  PUT /api/v1/meetings/:meeting/statements/limit
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/statements/:statement
                                    none    none   none     none   none      none  ok     ok    ok          ok    none
  POST /api/v1/meetings/:meeting/statements
                                    sign-in no     no       wrong  no        no    wrong  wrong no          no    no
  PATCH /api/v1/meetings/:meeting/statements/:statement
                                    none    none   none     none   none      none  wrong  no    no          no    none
  POST /api/v1/meetings/:meeting/statements/:statement/decision
                                    none    none   none     none   none      none  no     wrong wrong       wrong none
  POST /api/v1/meetings/:meeting/statements/:statement/reopening
                                    none    none   none     none   none      none  no     wrong wrong       wrong none
  POST /api/v1/meetings/:meeting/statements/:statement/withdrawal
                                    none    none   none     none   none      none  wrong  no    no          no    none
  GET /api/v1/meetings/:meeting/attendance
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/attendance/:session
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  PUT /api/v1/meetings/:meeting/attendance/:session
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/annotations
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/annotations/:item
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  PUT /api/v1/meetings/:meeting/annotations/:item
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  `,
);
